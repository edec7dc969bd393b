import type { Printed } from '#renderer/print/print.ts';
import type { CardColour } from '#shared/case-types/warning-card.ts';
import { sealDocument } from '#shared/documents/daily-seal.ts';
import { handOverDocument } from '#shared/documents/hand-over.ts';
import { recoveryDocument } from '#shared/documents/recovery-sheet.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';
import { supervisionDocument } from '#shared/documents/supervision-file.ts';
import { ledgerDocument, ledgerShape } from '#shared/lists/ledger.ts';
import type { ListTable } from '#shared/lists/list-table.ts';
import { outgoingPaper } from '#shared/outgoing/paper.ts';
import { rosterTable, usualRosterColumns } from '#shared/people/roster-table.ts';
import { strokeOrder } from '#shared/people/stroke-order.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import { sourceTable } from '#shared/reports/source-table.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { calendarIn } from '#shared/settings.ts';
import { cardPapers, paperKinds, paperOfKind, papersOf } from '#shared/warning-cards/papers/kinds.ts';
import { querySheet } from '#shared/warning-cards/query-sheet.ts';
import { supervisionRecord } from '#shared/warning-cards/supervision-record.ts';
import { anOutgoing, issuer, numbered } from '#tests/unit/outgoing/an-outgoing.ts';
import { plantedYear } from '#tests/unit/reports/proofread/planted-year.ts';
import { aClosedCard, settings } from './a-card.ts';

export interface Paper {
  readonly document: Printed;
  readonly spec: PaperSpec;
}

const { organ } = settings;
const day = '2026-11-22';
const plain = (document: Printed): Paper => ({ document, spec: defaultSpec });

const ledger: ListTable = {
  title: '约谈台账',
  conditions: '2026年',
  made: '2026年11月22日 王经办',
  columns: [
    { title: '编号', width: 10, align: 'left' },
    { title: '姓名', width: 5, align: 'center' },
    { title: '事由', width: 20, align: 'left' },
    { title: '件数', width: 5, align: 'right', total: { kind: 'sum', decimals: 0 } },
  ],
  rows: Array.from({ length: 60 }, (_, index) => [
    `谈〔2026〕${index + 1}号`,
    '张三',
    '反映分管工作推进中的困难，希望帮助协调。',
    1,
  ]),
};

const roster = rosterTable(
  [{ id: 'p', order: 1, values: { name: '欧阳建国', sex: '男', birth: '1975-08' } }],
  {
    title: '干部花名册',
    conditions: '全部',
    made: '2026年11月22日 王经办',
    columns: usualRosterColumns,
    order: 'unit',
  },
  { today: day, unitName: () => '云阳街道', places: new Map(), byStrokes: strokeOrder({}) },
);

/** Papers of a card that belong to a colour, as one file. */
function papersOfCard(colour: CardColour): readonly [string, Paper][] {
  const card = aClosedCard(colour);
  return papersOf(card).map((kind) => [
    `${colour} ${paperKinds[kind].label}`,
    {
      document: cardPapers([card], kind, settings, day, '王经办 2026-11-22 09:00 打印'),
      spec: paperOfKind(kind, defaultSpec),
    },
  ]);
}

export const chapter = yearChapter(plantedYear(), '全市');

const { document: notice } = outgoingPaper(numbered(anOutgoing()), issuer);

/** Every paper that the program makes of records, filled as an office would. */
export const everyPaper: readonly (readonly [name: string, paper: Paper])[] = [
  ['年鉴条目', plain(documentOf(chapter))],
  [
    '总结及数据来源附表（横排）',
    plain(documentOf(chapter, { organ, day }, [sourceTable(frozenSource(chapter))])),
  ],
  ['台账', { document: ledgerDocument(ledger), spec: ledgerShape({})(defaultSpec) }],
  [
    'A3花名册',
    { document: ledgerDocument({ ...roster, paper: 'A3' }), spec: ledgerShape({ paper: 'A3' })(defaultSpec) },
  ],
  [
    '移交清单',
    plain(
      handOverDocument({
        ...{ organ, day, from: '王经办', to: '李经办', note: '因工作调动' },
        rows: [
          {
            ...{ kind: '约谈', number: '谈〔2026〕3号', person: '张伟', unitAndPost: '市财政局 科长' },
            ...{ stage: '办理中', due: '2026-12-01 会商请示事项反馈' },
          },
        ],
      }),
    ),
  ],
  [
    '干部监督档案',
    plain(
      supervisionDocument({
        ...{ name: '欧阳建国', organ, day, operator: '王经办' },
        facts: [
          ['性别', '男'],
          ['出生年月', '1975.08'],
        ],
        inForce: [
          {
            matter: '丹组警〔2026〕红-007号',
            kind: '红色警省卡',
            stage: '整改中',
            until: '影响期至 2026-12-01',
          },
        ],
        groups: [
          { title: '四色卡', entries: [{ when: '2026-03-06', title: '红色警省卡', detail: '工作作风' }] },
          { title: '约谈', entries: [] },
        ],
      }),
    ),
  ],
  [
    '监督记录查询表',
    plain(
      querySheet({
        ...{ organ, today: day, purpose: '拟提拔', operator: '王经办', at: '2026-11-22 09:00' },
        people: [
          {
            ...{ id: 'p', name: '欧阳建国', unit: '云阳街道', post: '党工委委员', birth: '1975.08' },
            record: supervisionRecord([aClosedCard('red')], day, {
              calendar: calendarIn(settings),
              terms: {},
            }),
          },
        ],
      }),
    ),
  ],
  [
    '日志封存单',
    plain(
      sealDocument({
        ...{
          organ,
          day,
          seq: 41_207,
          hash: '0123456789abcdef'.repeat(4),
          lastAt: '2026-11-22 17:30',
          operator: '王经办',
        },
      }),
    ),
  ],
  ['发文（通知）', plain(notice)],
  ['恢复码', plain(recoveryDocument('A7KQ-9X2M-TT4R-B6WE-11ZP-QQ8C-H3VN-55LD-K9', '王经办', day))],
  ...(['blue', 'yellow', 'orange', 'red'] as const).flatMap(papersOfCard),
];
