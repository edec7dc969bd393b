import type { AppointmentFormData, FormRelative } from './appointment-form-data.ts';
import { below, type GridPage, type GridRow, label, type TextCell, value } from './grid-page.ts';

const grid = [742, 1092, 1274, 574, 1008, 98, 784, 3849] as const;
/** Everything beside the labels of the first column. */
const WIDE = 8679;
/** Seven members have so much room each; more share it. */
const FAMILY = 7 * 697;
const SEVEN = 7;

function wideRow(lines: readonly string[], name: string, text: string, height: number): GridRow {
  return {
    height,
    cells: [label(1, lines), value(text, { name, columns: 7, width: WIDE, height, align: 'left' })],
  };
}

/** 中共党员 is wider than its column: in two equal lines it needs no smaller size and leaves no single character over. */
function inTwoLines(party = ''): string {
  return party.length === 4 ? `${party.slice(0, 2)}\n${party.slice(2)}` : party;
}

function relativeRow(one: FormRelative | undefined, height: number): GridRow {
  const name = `家庭成员${one?.name ?? ''}一行`;
  const cell = (text: string | undefined, columns: number, width: number, align?: 'left') =>
    value(text ?? '', { name, columns, width, height, ...(align ? { align } : {}) });
  return {
    height,
    cells: [
      below(1),
      cell(one?.relation, 1, 1092),
      cell(one?.name, 1, 1274),
      cell(one?.age, 1, 574),
      cell(inTwoLines(one?.party), 1, 1008),
      cell(one?.unitAndPost, 3, 4731, 'left'),
    ],
  };
}

function familyRows(family: readonly FormRelative[]): readonly GridRow[] {
  const count = Math.max(SEVEN, family.length);
  const height = Math.floor(FAMILY / count);
  return [
    {
      height: 646,
      grows: true,
      cells: [
        label(1, [...'家庭主要成员及重要社会关系'], 'first'),
        label(1, ['称　谓']),
        label(1, ['姓　名']),
        label(1, ['年', '龄']),
        label(1, ['政　治', '面　貌']),
        label(3, ['工 作 单 位 及 职 务']),
      ],
    },
    ...Array.from({ length: count }, (_, index) => relativeRow(family[index], height)),
  ];
}

/** Where somebody signs: words at the lower right, two characters from the edge. */
function signing(columns: number, lines: readonly string[], open?: 'top'): TextCell {
  return {
    ...label(columns, lines),
    align: 'right',
    indent: 560,
    vertical: open ? 'center' : 'bottom',
    ...(open ? { open } : {}),
  };
}

const DATE = '年　　月　　日';

function decisionRows({ reportingUnit }: AppointmentFormData): readonly GridRow[] {
  return [
    {
      height: 1332,
      cells: [
        label(1, [...'呈报单位'], 'first'),
        value(reportingUnit, { name: '呈报单位', columns: 7, width: WIDE, height: 1332, open: 'bottom' }),
      ],
    },
    { height: 737, cells: [below(1), signing(7, [DATE], 'top')] },
    {
      height: 2019,
      cells: [
        label(1, [...'审批机关意见']),
        signing(5, ['（盖章）', DATE]),
        label(1, ['行任', '政免', '机意', '关见']),
        signing(1, ['（盖章）', DATE]),
      ],
    },
  ];
}

export function secondPage(data: AppointmentFormData): GridPage {
  return {
    grid,
    rows: [
      wideRow([...'奖惩情况'], '奖惩情况', data.awards, 1418),
      // Two columns, read downwards one after the other.
      wideRow(['年核', '度结', '考果'], '年度考核结果', data.assessments, 1021),
      wideRow([...'任免理由'], '任免理由', data.reason, 1361),
      ...familyRows(data.family),
      ...decisionRows(data),
    ],
  };
}
