import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import type { OutgoingValues } from '#shared/case-types/outgoing-document.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { planPages } from '#shared/documents/pages.ts';
import { placesOf } from '#shared/documents/places.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { copiesOf, outgoingPaper } from '#shared/outgoing/paper.ts';
import { anOutgoing, issuer, numbered } from '#tests/unit/outgoing/an-outgoing.ts';
import { plainText } from './builders.ts';
import { linesOf, type PrintedPage, printed, skipWithoutOffice } from './office.ts';
import { schemaFaults, textByMammoth } from './validate.ts';

/** Typed as a clerk types it: labels, a pasted table, annexes with and without text, units one below the other. */
const notice: OutgoingValues = {
  title: '关于做好2026年科级领导班子和领导干部年度考核工作的通知',
  addressees: '各镇（街道）党委（党工委）\n市委各部委办\n市各委办局党组（党委）',
  body: [
    `为全面了解领导班子履职情况，现将有关事项通知如下。${plainText(40)}。`,
    '一、考核对象',
    '各镇（街道）、市级机关各部门领导班子和科级领导干部。',
    '',
    '二、考核程序',
    '(一)总结述职。召开述职测评会议，班子成员书面述职。',
    '１．严格程序',
    '(1)受理',
    `${plainText(120)}。`,
    '三、名额分配',
    '表1　优秀等次名额',
    '片区\t参加考核人数\t优秀名额',
    '沿江片\t126\t25',
    '城区片\t158\t32',
    '',
    '1.各单位于考核结束后五个工作日内报送考核材料。',
    '2.材料一式三份。',
  ].join('\r\n'),
  annexes: '年度考核登记表\n附件2：考核工作联系人名单\n办公室联系人：周主任，电话：86500001。',
  internal: true,
  urgency: 'soon',
  writtenOn: '2026-03-05',
  printedOn: '2026-03-06',
  note: '此件发至镇（街道）党委（党工委）',
  copyTo: '市纪委监委，市委办公室，市人大常委会办公室，市政府办公室，市政协办公室',
};

const letter: OutgoingValues = {
  form: 'letter',
  genre: 'letter',
  code: '丹组函',
  title: '关于商请协助核查有关人员出入境情况的函',
  addressees: '市公安局党委',
  body: `因工作需要，拟请你局协助核查。${plainText(100)}。\n请于收到本函之日起十个工作日内函复。`,
  writtenOn: '2026-03-05',
  copyTo: '市纪委监委',
};

const minutes: OutgoingValues = {
  form: 'minutes',
  code: '部务会纪要',
  organ: '中共丹阳市委组织部部务会议纪要',
  title: '',
  body: `会议研究了干部监督工作。${plainText(40)}。\n一、会议听取了四色卡发放情况的汇报。会议指出，${plainText(30)}。\n二、会议同意调整方案。由干部科按程序办理。`,
  present: '张三、李四、王五、赵六',
  absent: '孙七（出差）',
  attending: '各科室主要负责同志',
  writtenOn: '2026-03-05',
};

const request: OutgoingValues = {
  genre: 'request',
  title: '关于增设干部监督科的请示',
  addressees: '市委',
  signer: '张三、欧阳修远、李四光',
  body: `${plainText(120)}。\n妥否，请批示。`,
  sealed: false,
  writtenOn: '2026-03-05',
  note: '联系人：王五，电话：0511-86500000',
  imprintApart: true,
};

const papers: Readonly<Record<string, OfficialDocument>> = Object.fromEntries(
  Object.entries({ 文件: notice, 信函: letter, 纪要: minutes, 上行文: request }).map(([name, values]) => [
    name,
    outgoingPaper(numbered(anOutgoing(values)), issuer).document,
  ]),
);

const compact = (text: string) => text.replace(/\s/g, '');

/** The file as the form exports it; kept where somebody wants to look at the papers. */
async function fileOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const paper = papers[name];
  if (!paper) throw new Error(`no ${name}`);
  const bytes = await wordFile(paper);
  const folder = process.env.ANJUAN_LOOK;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.docx`, bytes);
  }
  return bytes;
}

describe.each(Object.keys(papers))('%s typed in the form', (name) => {
  it('is valid by the schema of Word', async () => {
    expect(await schemaFaults(await fileOf(name))).toEqual([]);
  });

  it('is read by a program that we did not write, with every word of the model', async () => {
    const text = compact(await textByMammoth(await fileOf(name)));
    const paper = papers[name];
    for (const place of paper ? placesOf(paper) : []) {
      expect(text).toContain(compact(place.text.replaceAll('\t', '')));
    }
  });
});

it('prints numbered copies in one valid file', async () => {
  const { document } = outgoingPaper(numbered(anOutgoing(notice)), issuer);
  const file = await wordFile(copiesOf(document, { numbered: true, copies: 3 }));
  expect(await schemaFaults(file)).toEqual([]);
  const text = compact(await textByMammoth(file));
  for (const copy of ['000001', '000002', '000003']) expect(text).toContain(copy);
});

it('is valid by the schema of Word whatever was pasted', async () => {
  const odd = `😀\u0000\u000b\ud800通知\t甲\n\t\t\n甲\t乙\n\t\u0007丙\n（一）\n1.\n１２３\ufffe`;
  const values = {
    title: odd,
    body: odd.repeat(50),
    annexes: `附件：${odd}`,
    addressees: odd,
    note: odd,
    copyTo: odd,
  };
  for (const form of ['file', 'letter', 'minutes'] as const) {
    const { document } = outgoingPaper(
      numbered(anOutgoing({ ...values, form, organ: odd, present: odd })),
      issuer,
    );
    expect(await schemaFaults(await wordFile(document))).toEqual([]);
  }
});

describe.skipIf(skipWithoutOffice('发文 in LibreOffice'))('in LibreOffice', () => {
  const pages = new Map<string, readonly PrintedPage[]>();
  beforeAll(async () => {
    for (const name of Object.keys(papers)) pages.set(name, (await printed(await fileOf(name))).pages);
  }, 300_000);

  const linesOn = (name: string, page: number) =>
    linesOf(pages.get(name)?.at(page)?.words ?? [])
      .map(compact)
      .filter((line) => !/^—\d+—$/.test(line));

  it.each(Object.entries(papers))('%s takes as many pages as the preflight has counted', (name, paper) => {
    const ownPage = paper.imprint?.place === 'evenPage' ? 1 : 0;
    expect(pages.get(name)).toHaveLength(planPages(paper, defaultSpec).pages + ownPage);
  });

  it('a 文件 begins with marks, red name, number and title, and shows text on its first page', () => {
    const lines = linesOn('文件', 0);
    expect(lines.slice(0, 4)).toEqual(['工作秘密', '加急', '中共丹阳市委组织部文件', '丹组发〔2026〕3号']);
    expect(lines.slice(4, 6).join('')).toBe('关于做好2026年科级领导班子和领导干部年度考核工作的通知');
    expect(lines[6]).toMatch(/^各镇（街道）党委（党工委），市委各部委办/);
    expect(lines.some((line) => line.startsWith('为全面了解'))).toBe(true);
  });

  it('an annex bears the number it has below the text, and the 版记 ends the last page', () => {
    const lines = linesOn('文件', -1);
    expect(lines.slice(0, 2)).toEqual(['附件2', '考核工作联系人名单']);
    expect(lines.slice(-3, -1).join('')).toMatch(/^抄送：市纪委监委，.*办公室。$/);
    expect(lines.at(-1)).toBe('中共丹阳市委组织部办公室2026年3月6日印发');
  });

  it('a 纪要 bears its number and day in the head, and who was there below the text', () => {
    const lines = linesOn('纪要', 0);
    expect(lines.slice(0, 3)).toEqual([
      '中共丹阳市委组织部部务会议纪要',
      '〔2026〕3号',
      '中共丹阳市委组织部办公室2026年3月5日',
    ]);
    expect(lines).toContain('出席：张三、李四、王五、赵六');
    expect(lines).toContain('列席：各科室主要负责同志');
  });

  it('a 信函 has its number at the right and nothing but 抄送 in its 版记', () => {
    const lines = linesOn('信函', 0);
    expect(lines.slice(0, 3)).toEqual([
      '中共丹阳市委组织部',
      '丹组函〔2026〕3号',
      '关于商请协助核查有关人员出入境情况的函',
    ]);
    expect(lines.at(-1)).toBe('抄送：市纪委监委。');
  });
});
