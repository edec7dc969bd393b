import { describe, expect, it } from 'vitest';
import { placesOf } from '#shared/documents/places.ts';
import { copiesOf, type Outgoing, outgoingPaper } from '#shared/outgoing/paper.ts';
import { anOutgoing, issuer, numbered } from './an-outgoing.ts';

const documentOf = (outgoing: Outgoing) => outgoingPaper(outgoing, issuer).document;

describe('文件', () => {
  it('has red head, title, body, signature, note and imprint in their order', () => {
    const outgoing = numbered(
      anOutgoing({
        writtenOn: '2026-03-05',
        printedOn: '2026-03-06',
        note: '（此件公开发布）',
        copyTo: '市纪委。',
      }),
    );
    expect(placesOf(documentOf(outgoing)).map(({ where, text }) => `${where} ${text}`)).toEqual([
      '发文机关标志 中共丹阳市委组织部文件',
      '发文字号 丹组发〔2026〕3号',
      '公文标题 关于做好年度考核工作的通知',
      '主送机关 各镇（街道）党委（党工委）：',
      '第1段 现将有关事项通知如下。',
      '落款 中共丹阳市委组织部',
      '落款 2026年3月5日',
      '附注 （此件公开发布）',
      '版记 抄送：市纪委。',
      '版记 中共丹阳市委组织部办公室',
      '版记 2026年3月6日印发',
    ]);
  });

  it('bears who signed only where it goes up', () => {
    const request = anOutgoing({ genre: 'request', signer: '张三、李四' });
    expect(documentOf(request).head).toMatchObject({ signers: ['张三', '李四'] });
    expect(documentOf(anOutgoing({ signer: '张三' })).head).not.toHaveProperty('signers');
  });

  it('leaves a gap for the number until it has one, in the year of 成文日期', () => {
    expect(documentOf(anOutgoing({ writtenOn: '2025-12-31' })).head).toMatchObject({
      number: '丹组发〔2025〕　号',
    });
  });

  it('bears 工作秘密 and 紧急程度 above the head', () => {
    const { head } = documentOf(anOutgoing({ internal: true, urgency: 'urgent' }));
    expect(head).toMatchObject({ marks: { secrecy: { level: '工作秘密' }, urgency: '特急' } });
  });

  it('strings units and names typed one below the other', () => {
    const { addressees } = documentOf(anOutgoing({ addressees: '各镇党委\r\n市各部门党组：\n' }));
    expect(addressees).toBe('各镇党委，市各部门党组');
  });

  it('breaks the title as typed by hand, else by itself', () => {
    const title = '关于进一步做好干部监督“四色卡”预警工作的通知';
    expect(
      documentOf(anOutgoing({ title: '关于进一步做好\n干部监督“四色卡”预警工作的通知\n' })).title,
    ).toEqual(['关于进一步做好', '干部监督“四色卡”预警工作的通知']);
    expect(documentOf(anOutgoing({ title })).title).toHaveLength(2);
    expect(documentOf(anOutgoing({ title: '' })).title).toEqual([]);
  });
});

describe('信函', () => {
  it('has no imprint but 抄送, and the name without 文件', () => {
    const letter = anOutgoing({ form: 'letter', genre: 'letter', title: '关于商请协助的函' });
    expect(documentOf(letter)).not.toHaveProperty('imprint');
    expect(documentOf(letter).head).toMatchObject({ form: 'letter', organ: '中共丹阳市委组织部' });
    const copied = anOutgoing({ form: 'letter', genre: 'letter', copyTo: '市公安局' });
    expect(documentOf(copied).imprint).toEqual({ copyTo: '市公安局', place: 'lastPage' });
  });
});

describe('纪要', () => {
  it('has who was there, no addressees, no signature, and its number without the name of the series', () => {
    const minutes = numbered(
      anOutgoing({
        form: 'minutes',
        code: '部务会纪要',
        organ: '部务会议纪要',
        title: '',
        present: '张三\n李四',
        attending: '王五。',
      }),
    );
    const { head, title, addressees, blocks } = documentOf(minutes);
    expect(head).toMatchObject({ form: 'minutes', organ: '部务会议纪要', number: '〔2026〕3号' });
    expect([title, addressees]).toEqual([[], undefined]);
    expect(blocks.slice(1)).toEqual([
      { kind: 'spacer' },
      { kind: 'attendance', label: '出席', names: '张三、李四' },
      { kind: 'attendance', label: '列席', names: '王五' },
    ]);
  });
});

describe('附件', () => {
  it('names all below the text and prints those with text, under the number they bear there', () => {
    const outgoing = anOutgoing({ annexes: '报名表\n附件2：名额分配表\n单位\t名额\n甲\t1' });
    const { blocks, annexes } = documentOf(outgoing);
    expect(blocks[1]).toEqual({ kind: 'attachments', names: ['报名表', '名额分配表'] });
    expect(annexes).toMatchObject([{ label: '附件2', title: ['名额分配表'], blocks: [{ kind: 'table' }] }]);
    expect(placesOf(documentOf(outgoing)).map(({ where }) => where)).toContain('附件2标题');
  });
});

it('prints as many numbered copies as are printed, and one without 份号', () => {
  const { document } = outgoingPaper(anOutgoing(), issuer);
  expect(copiesOf(document, { numbered: true, copies: 3 }).map(({ head }) => head)).toMatchObject([
    { marks: { copy: 1 } },
    { marks: { copy: 2 } },
    { marks: { copy: 3 } },
  ]);
  expect(copiesOf(document, { copies: 3 })).toEqual([document]);
});
