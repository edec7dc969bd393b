import { describe, expect, it } from 'vitest';
import { checkLayout } from '#shared/documents/check.ts';
import { checkPages } from '#shared/documents/check-pages.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { inFields } from '#shared/outgoing/findings.ts';
import { type Outgoing, outgoingPaper } from '#shared/outgoing/paper.ts';
import { remarksOn } from '#shared/outgoing/remarks.ts';
import { anOutgoing, issuer, numbered } from './an-outgoing.ts';

/** What is remarked, without what only has to be known. */
function remarked(outgoing: Outgoing) {
  return remarksOn(outgoing, outgoingPaper(outgoing, issuer)).filter(({ note }) => !note);
}
const messages = (outgoing: Outgoing) => remarked(outgoing).map(({ message }) => message);
const withBody = (body: string) => messages(anOutgoing({ body }));

it('has nothing to say about an ordinary paper', () => {
  expect(messages(anOutgoing({ addressees: '各镇党委，市各部门党组' }))).toEqual([]);
  expect(
    remarked(numbered(anOutgoing({ body: '通知如下。\n一、甲\n（一）乙\n1.丙\n（1）丁\n二、戊' }))),
  ).toEqual([]);
});

it('says at a draft that its number is still to come', () => {
  const draft = anOutgoing();
  expect(remarksOn(draft, outgoingPaper(draft, issuer))).toMatchObject([{ where: '发文字号', note: true }]);
});

it('misses the 文种 at the end of the title, but not before brackets', () => {
  expect(messages(anOutgoing({ title: '关于做好年度考核工作' }))).toEqual(['标题末尾不是文种“通知”。']);
  expect(messages(anOutgoing({ title: '关于做好年度考核工作的通知（试行）' }))).toEqual([]);
});

describe('上行文', () => {
  const request = {
    genre: 'request',
    title: '关于增设科室的请示',
    addressees: '市委',
    signer: '张三',
  } as const;

  it('wants who signed, one addressee, and somebody to ask', () => {
    expect(messages(anOutgoing({ ...request, signer: ' ' }))).toEqual(['请示是上行文，应当标注签发人姓名。']);
    expect(messages(anOutgoing({ ...request, addressees: '市委、市政府' }))).toEqual([
      '请示一般只主送一个上级机关。',
    ]);
    const outgoing = anOutgoing(request);
    const fields = remarksOn(outgoing, outgoingPaper(outgoing, issuer)).map(({ field }) => field);
    expect(fields).toContain('note');
  });

  it('asks for nothing in a 报告', () => {
    const report = { ...request, genre: 'report', title: '关于工作情况的报告' } as const;
    expect(messages(anOutgoing({ ...report, body: '以上报告，妥否，请批示。' }))).toEqual([
      '报告中夹带了请示事项。',
    ]);
  });
});

it('misses an annex that the text speaks of', () => {
  expect(withBody('名额见附件1。')).toEqual(['正文提到附件，没有填写附件。']);
  expect(messages(anOutgoing({ body: '名额见附件1。', annexes: '名额分配表' }))).toEqual([]);
});

it('sees a number of 层次 left out, and a wrong mark behind one, at their place in the text', () => {
  const body = '一、甲\n三、乙\n1、丙\n（一）、丁';
  const outgoing = anOutgoing({ body });
  expect(
    remarked(outgoing).map(({ message, span }) => [message, span && body.slice(span.from, span.to)]),
  ).toEqual([
    ['层次序数“三、”前面没有“二、”。', '三、乙'],
    ['第三层序数后面不用顿号。', '1、丙'],
    ['带括号的序数后面不加标点。', '（一）、丁'],
  ]);
});

it('counts each level anew under the one above', () => {
  expect(withBody('一、甲\n1.子\n二、乙\n2.丑')).toEqual(['层次序数“2.”前面没有“1.”。']);
});

it('lets a list begin anew', () => {
  expect(withBody('一、甲\n1.子\n2.丑\n二、乙\n1.寅\n先说两条：\n1.卯\n2.辰')).toEqual([]);
});

it('finds signs of chats in the text and its annexes', () => {
  expect(withBody('通知如下😀。')).toEqual(['“😀”是表情符号，公文的字体中没有。']);
  expect(withBody('达标者标★，其余标○、※、①。')).toEqual([]);
});

it('says so where number and date are of different years', () => {
  expect(messages(numbered(anOutgoing({ writtenOn: '2025-12-30' })))).toEqual([
    '丹组发〔2026〕3号的年份与成文日期（2025-12-30）不是同一年。',
  ]);
});

describe('findings of the layout', () => {
  const found = (outgoing: Outgoing) => {
    const paper = outgoingPaper(outgoing, issuer);
    return inFields(checkLayout(paper.document), paper);
  };

  it('lead to the field and the part of the text', () => {
    const body = '第一段。\n第二段写于2026年03月05日。';
    const annexes = '附件1：甲\n平静。\n附件2：乙\n××××未填。';
    const [date, blank] = found(numbered(anOutgoing({ body, annexes })));
    expect([date?.where, date?.field]).toEqual(['第2段', 'body']);
    expect(body.slice(date?.span?.from, date?.span?.to)).toBe('第二段写于2026年03月05日。');
    expect([blank?.where, blank?.field]).toEqual(['附件2第1段', 'annexes']);
    expect(annexes.slice(blank?.span?.from, blank?.span?.to)).toBe('××××未填。');
  });

  it('leave numbered sentences alone, not headings without anything below', () => {
    const body =
      '一、报名时间为3月1日至3月5日，逾期不予受理。\n二、报名地点在市委组织部办公室二楼。\n三、其他';
    expect(found(numbered(anOutgoing({ body }))).map(({ where, message }) => where + message)).toEqual([
      '标题“三、其他”标题下没有内容。',
    ]);
  });

  it('lead to the place of the 版记 where the sides of a sheet call for another', () => {
    const paper = outgoingPaper(numbered(anOutgoing({ body: '字'.repeat(1000), copyTo: '市委' })), issuer);
    expect(inFields(checkPages(paper.document, defaultSpec), paper)).toMatchObject([
      { field: 'imprintApart' },
    ]);
  });

  it('tell a table with a caption from one without', () => {
    const body = '甲\t乙\n丙\t丁\n间。\n表1 名额\n戊\t己\n{庚}\t辛';
    const [blank] = found(numbered(anOutgoing({ body })));
    expect(body.slice(blank?.span?.from)).toMatch(/^表1/);
  });

  it('know every place of every form', () => {
    const bad = '{空}';
    const filled = {
      organ: bad,
      title: bad,
      addressees: bad,
      body: `${bad}\n甲\t${bad}\n乙\t丙\n一、${bad}`,
      annexes: `附件：${bad}\n${bad}`,
      signature: bad,
      note: bad,
      copyTo: bad,
      printOffice: bad,
      present: bad,
      absent: bad,
      attending: bad,
      signer: bad,
    };
    for (const form of ['file', 'letter', 'minutes'] as const) {
      const genre = form === 'file' ? 'request' : 'letter';
      const outgoing = numbered(anOutgoing({ ...filled, form, genre }));
      for (const finding of found(outgoing)) expect(finding.field, finding.where).toBeDefined();
    }
  });
});
