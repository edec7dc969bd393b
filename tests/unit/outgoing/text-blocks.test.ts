import { describe, expect, it } from 'vitest';
import { type Block, textOfCell, textOfRuns } from '#shared/documents/model.ts';
import { textItems } from '#shared/outgoing/text-blocks.ts';

const blocks = (text: string) => textItems(text).map(({ block }) => block);
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** Every word of the blocks, in order, without blanks. */
function wordsOf(text: string): string {
  const all = blocks(text).map((block) => {
    if (block.kind === 'heading') return block.text + textOfRuns(block.runs ?? []);
    if (block.kind === 'paragraph') return textOfRuns(block.runs);
    if (block.kind !== 'table') throw new Error(`unexpected ${block.kind}`);
    const rows = [
      block.columns.map(({ heading }) => heading),
      ...block.rows.map((row) => row.map(textOfCell)),
    ];
    return (block.caption ?? '') + rows.flat().join('');
  });
  return all.join('').replace(/\s/g, '');
}

describe('paragraphs', () => {
  it('takes every line for one, whatever ends it, and blank lines for nothing but a gap', () => {
    const three = [paragraph('第一段。'), paragraph('第二段。'), paragraph('第三段。')];
    expect(blocks('第一段。\r\n　 \n\n\t\r第二段。\u2028第三段。\v')).toEqual(three);
  });

  it('leaves out the indent that the layout gives and what nobody sees', () => {
    expect(blocks('\ufeff　　为进一步\u200b做好工作\u0007。　')).toEqual([paragraph('为进一步做好工作。')]);
  });

  it('is nothing for nothing, and for lines of blanks only', () => {
    expect(blocks('')).toEqual([]);
    expect(blocks(' \n　　\r\n\t\t\n')).toEqual([]);
  });
});

describe('headings', () => {
  it('knows the four levels by their labels', () => {
    const levels = blocks('一、总体要求\n（一）目标\n1.程序\n（1）受理').map((block) =>
      block.kind === 'heading' ? [block.level, block.text] : block.kind,
    );
    expect(levels).toEqual([
      [1, '一、总体要求'],
      [2, '（一）目标'],
      [3, '1.程序'],
      [4, '（1）受理'],
    ]);
  });

  it('goes up to the first full stop; what follows is body text in the same paragraph', () => {
    expect(blocks('（一）明确责任。各级党组织要负起责任。做到早发现。')).toEqual([
      {
        kind: 'heading',
        level: 2,
        text: '（一）明确责任。',
        runs: [{ text: '各级党组织要负起责任。做到早发现。' }],
      },
    ]);
  });

  it('prints half-width brackets and full-width digits of labels as the standard has them', () => {
    expect(blocks('(十二)附则\n１．程序\n(３)受理')).toMatchObject([
      { level: 2, text: '（十二）附则' },
      { level: 3, text: '1.程序' },
      { level: 4, text: '（3）受理' },
    ]);
  });

  it('takes numbered sentences of the lower levels for body text', () => {
    expect(blocks('1.各支部于3月5日前报送。\n（2）一式三份；')).toEqual([
      paragraph('1.各支部于3月5日前报送。'),
      paragraph('（2）一式三份；'),
    ]);
  });

  it('takes numbered sentences of the upper levels for headings that are their own content', () => {
    const sentence = '（一）报名时间为3月1日至3月5日，逾期不予受理。';
    expect(blocks(sentence)).toEqual([{ kind: 'heading', level: 2, text: sentence, runs: [] }]);
    expect(blocks('（一）提高认识。')).toEqual([{ kind: 'heading', level: 2, text: '（一）提高认识。' }]);
  });

  it('takes figures, years and dates at the beginning of a line for no label', () => {
    const lines = ['3.5万元已经到位', '2026.3.5开会', '（2026）年', '一是加强领导', '十二月底前', '（略）'];
    expect(blocks(lines.join('\n'))).toEqual(lines.map(paragraph));
  });

  it('strips the tab that Word sets behind an automatic number', () => {
    expect(blocks('一、\t总体要求\n1.\t程序')).toMatchObject([{ text: '一、总体要求' }, { text: '1.程序' }]);
  });
});

describe('tables', () => {
  it('makes one of neighbouring lines with tabs, the first being its headings', () => {
    expect(blocks('名额如下。\n\n单位\t名额\n云阳街道\t12\n开发区\t8\n请按时报名。')).toEqual([
      paragraph('名额如下。'),
      {
        kind: 'table',
        columns: [
          { heading: '单位', share: 5, align: 'center' },
          { heading: '名额', share: 3, align: 'right' },
        ],
        rows: [
          ['云阳街道', '12'],
          ['开发区', '8'],
        ],
      },
      paragraph('请按时报名。'),
    ]);
  });

  it('fills short rows, drops columns blank throughout, and keeps a first cell that is blank', () => {
    const [table] = blocks('序号\t单位\t备注\t\n1\t云阳街道\n\t开发区\t待定\t');
    expect(table).toMatchObject({
      columns: [{ heading: '序号' }, { heading: '单位' }, { heading: '备注' }],
      rows: [
        ['1', '云阳街道', ''],
        ['', '开发区', '待定'],
      ],
    });
  });

  it('takes the line above for its caption where it says so, and turns the page where asked', () => {
    const rows = '单位\t名额\n云阳街道\t12';
    expect(blocks(`表1　名额分配\n${rows}`)[0]).toMatchObject({ caption: '表1　名额分配' });
    expect(blocks(`名额分配表（横排）\n${rows}`)[0]).toMatchObject({
      caption: '名额分配表',
      landscape: true,
    });
    expect(blocks(`（横排）\n${rows}`)[0]).not.toHaveProperty('caption');
    expect(blocks(`名额分配情况\t\t\n${rows}`)[0]).toMatchObject({ caption: '名额分配情况' });
    expect(blocks(`名额见下。\n${rows}`).map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(blocks(`一、名额分配表\n${rows}`).map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });

  it('is none for a single line, nor for paragraphs indented by a tab', () => {
    expect(blocks('联系人：张三\t电话：86500000')).toEqual([paragraph('联系人：张三 电话：86500000')]);
    expect(blocks('\t第一段。\n\t第二段。')).toEqual([paragraph('第一段。'), paragraph('第二段。')]);
  });
});

it('says where in the text each block stands', () => {
  const text = '为做好工作。\r\n\r\n一、要求\n甲\t乙\n丙\t丁\n完。';
  expect(textItems(text).map(({ span }) => text.slice(span.from, span.to))).toEqual([
    '为做好工作。',
    '一、要求',
    '甲\t乙\n丙\t丁',
    '完。',
  ]);
});

it('loses no word of whatever is pasted', () => {
  const odd = [
    '1.',
    '一、',
    '（一）',
    '\t',
    '\t\t甲',
    '😀通知👨‍👩‍👧',
    '表\t',
    '甲\t',
    '\t乙\t',
    '（横排）',
    '"甲\t乙',
    '2026',
  ];
  let state = 7;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let round = 0; round < 500; round++) {
    const text = Array.from(
      { length: 12 },
      () => (odd[next(odd.length)] ?? '') + ['', '\n', '\r\n', '。\n'][next(4)],
    );
    const typed = text.join('').replace(/\s/g, '').replaceAll('（横排）', '');
    expect(wordsOf(text.join('')).replaceAll('（横排）', '')).toBe(typed);
  }
});

it('takes ten thousand characters without a single break, and ten thousand lines', () => {
  expect(blocks('字'.repeat(10_000))).toEqual([paragraph('字'.repeat(10_000))]);
  expect(blocks('一段\n'.repeat(10_000))).toHaveLength(10_000);
  expect(blocks('甲\t乙\n'.repeat(10_000))).toMatchObject([{ kind: 'table' }]);
});
