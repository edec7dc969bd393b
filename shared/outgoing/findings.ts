import type { OutgoingValues } from '../case-types/outgoing-document.ts';
import type { LayoutFinding } from '../documents/check.ts';
import { locateBlocks } from '../documents/places.ts';
import type { Span } from './lines.ts';
import type { OutgoingPaper } from './paper.ts';

/** A finding, with the field of the form that has to change and the part of its text, where there is one. */
export interface Remark extends LayoutFinding {
  readonly field?: keyof OutgoingValues;
  readonly span?: Span;
}

/** The findings of the layout, each led back to the field its words were typed into. */
export function inFields(findings: readonly LayoutFinding[], paper: OutgoingPaper): readonly Remark[] {
  const spans = spansOf(paper);
  return findings.map((finding) => {
    const field = fieldOf(finding);
    const span = spans.find(({ where }) => finding.where.startsWith(where))?.span;
    if (field === undefined) return finding;
    return { ...finding, field, ...(span && (field === 'body' || field === 'annexes') ? { span } : {}) };
  });
}

/** Longer places first: 第12段 is not 第1段, 表格“甲”第2行 is inside 表格“甲”. */
function spansOf({ document, body, annexes }: OutgoingPaper) {
  const own = [
    ...document.blocks.map((_, index) => body[index]?.span),
    ...(document.annexes ?? []).flatMap((annex, at) =>
      annex.blocks.map((_, index) => annexes[at]?.items[index]?.span),
    ),
  ];
  return locateBlocks(document)
    .map(({ where }, index) => ({ where, span: own[index] }))
    .filter(({ span }) => span !== undefined)
    .sort((a, b) => b.where.length - a.where.length);
}

const fields: readonly (readonly [place: RegExp, field: keyof OutgoingValues])[] = [
  [/^公文标题/, 'title'],
  [/^(?:发文机关标志|纪要标志)/, 'organ'],
  [/^发文字号|^纪要编号/, 'code'],
  [/^纪要单位/, 'printOffice'],
  [/^纪要日期/, 'writtenOn'],
  [/^版头/, 'urgency'],
  [/^签发人/, 'signer'],
  [/^主送机关/, 'addressees'],
  [/^落款/, 'signature'],
  [/^附注/, 'note'],
  [/^出席/, 'present'],
  [/^请假/, 'absent'],
  [/^列席/, 'attending'],
  [/^附件/, 'annexes'],
  [/^版记 .*版记改为/, 'imprintApart'],
  [/^版记/, 'copyTo'],
  [/^(?:第\d+段|标题“|表格|空行|分页)/, 'body'],
];

/** Fonts of the computer stand in no field. */
function fieldOf({ where, remedy }: LayoutFinding): keyof OutgoingValues | undefined {
  return fields.find(([place]) => place.test(`${where} ${remedy}`))?.[1];
}
