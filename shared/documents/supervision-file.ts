import type { Day } from '../day.ts';
import type { Block, FormBlock, FormCell, OfficialDocument, TableBlock } from './model.ts';

/** A matter that bears on the cadre today: under way, or closed with its 影响期 still running. */
export interface MatterInForce {
  readonly matter: string;
  readonly kind: string;
  readonly stage: string;
  /** 书面说明期限 2026-03-12, 影响期至 2026-08-01 …; '' for none. */
  readonly until: string;
}

/** One thing that happened, as the time line of the cadre's page tells it. */
export interface FileEntry {
  readonly when: string;
  readonly title: string;
  readonly detail: string;
}

/** 干部监督档案: everything is in words already, and as far as whoever prints it may read it. */
export interface SupervisionFile {
  readonly name: string;
  /** Label and text, two pairs to a row. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly inForce: readonly MatterInForce[];
  /** Matters by kind, newest first: 四色卡, 约谈, 第一书记, 任职. Empty kinds are printed as 无. */
  readonly groups: readonly { readonly title: string; readonly entries: readonly FileEntry[] }[];
  readonly organ: string;
  readonly day: Day;
  readonly operator: string;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export function supervisionDocument(file: SupervisionFile): OfficialDocument {
  const { name, facts, inForce, groups, organ, day, operator } = file;
  const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
  return {
    title: ['干部监督档案', `（${name}）`],
    blocks: [
      factsForm(facts),
      heading(1, '一、现行有效事项'),
      inForce.length === 0 ? none : inForceTable(inForce),
      heading(1, '二、历年情况'),
      ...groups.flatMap(({ title, entries }, index) => [
        heading(
          2,
          `（${numerals[index] ?? index + 1}）${title}${entries.length > 0 ? `（${entries.length}件）` : ''}`,
        ),
        entries.length === 0 ? none : entryTable(entries),
      ]),
      { kind: 'spacer' },
      signingForm(operator),
      { kind: 'signature', office: organ, day, seal: true },
      { kind: 'note', text: '内部资料，按规定保管' },
    ],
  };
}

const none: Block = { kind: 'paragraph', runs: [{ text: '无。' }] };

const label = (text: string): FormCell => ({ label: true, runs: [{ text }] });
const filled = (text: string, span = 1): FormCell => ({ runs: [{ text }], ...(span > 1 ? { span } : {}) });

/** Two pairs to a row; the last one alone takes the whole row. */
function factsForm(facts: SupervisionFile['facts']): FormBlock {
  const rows = [];
  for (let at = 0; at < facts.length; at += 2) {
    const [first, second] = [facts[at], facts[at + 1]];
    if (!first) break;
    rows.push({
      cells: second
        ? [label(first[0]), filled(first[1]), label(second[0]), filled(second[1])]
        : [label(first[0]), filled(first[1], 3)],
    });
  }
  return { kind: 'form', shares: [3, 5, 3, 5], rows };
}

function inForceTable(matters: readonly MatterInForce[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { heading: '事项', share: 5, align: 'left' },
      { heading: '类别', share: 4, align: 'left' },
      { heading: '阶段', share: 3, align: 'center' },
      { heading: '期限', share: 5, align: 'left' },
    ],
    rows: matters.map(({ matter, kind, stage, until }) => [matter, kind, stage, until]),
  };
}

function entryTable(entries: readonly FileEntry[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { heading: '日期', share: 3, align: 'center' },
      { heading: '事项', share: 6, align: 'left' },
      { heading: '摘要', share: 8, align: 'left' },
    ],
    rows: entries.map(({ when, title, detail }) => [when, title, detail]),
  };
}

/** Who printed it, who checked it, and when: filled in by hand. */
function signingForm(operator: string): FormBlock {
  return {
    kind: 'form',
    shares: [3, 5, 3, 5],
    rows: [
      { lines: 2, cells: [label('填表人'), filled(operator), label('核对人（签名）'), filled('')] },
      {
        lines: 2,
        cells: [label('本人（签名）'), filled(''), label('核对日期'), filled('　　　　年　　月　　日')],
      },
    ],
  };
}
