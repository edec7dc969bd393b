import type { Case, Detail } from '#shared/case-type.ts';
import { asSeenBy, isMasked, MASK, type Reader } from '#shared/confidential.ts';
import { dayInWords, isDay } from '#shared/day.ts';
import type { TableBlock } from '#shared/documents/model.ts';
import { dayOfCase, unitOfCase } from '#shared/engine/columns.ts';
import { MOST_LEDGER_ROWS } from '#shared/lists/ledger.ts';
import type { Person } from '#shared/people/person.ts';
import { caseTypeOf, detailTypeOf } from '#shared/registry.ts';

/** One record as the list behind a report names it. */
export interface RecordLine {
  /** Its number, or what kind of record it is. */
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly day: string;
}

type UnitName = (id: string | undefined) => string;

/** As `reader` may see it: of a closed matter only that there is one. */
export function lineOfCase(record: Case, reader: Reader, unitName: UnitName): RecordLine {
  const type = caseTypeOf(record.type);
  const seen = asSeenBy(record, reader);
  if (isMasked(seen)) return { label: type.label, name: MASK, unit: '', day: '' };
  const { number, frozen } = record;
  const day = dayOfCase(type, record);
  return {
    label: number?.text ?? type.label,
    name: frozen?.name ?? '',
    unit: frozen?.unit || unitName(unitOfCase(type, record)),
    day: day ? dayInWords(day) : '',
  };
}

/** A row of a detail table by the first text it holds (户主, 项目名称), its village and its day or year. */
export function lineOfDetail({ type: name, values }: Detail, unitName: UnitName): RecordLine {
  const { label, fields, columns } = detailTypeOf(name);
  const [text] = Object.keys(fields).filter((field) => fields[field]?.kind === 'text');
  const unit = columns.unit === undefined ? undefined : values[columns.unit];
  const when = String(values[columns.year] ?? '');
  return {
    label,
    name: text === undefined ? '' : String(values[text] ?? ''),
    unit: typeof unit === 'string' ? unitName(unit) : '',
    day: isDay(when) ? dayInWords(when) : `${when}年`,
  };
}

/** A person as `peopleSeenBy` gives them. */
export function lineOfPerson({ values }: Person, unitName: UnitName): RecordLine {
  return { label: '干部', name: values.name ?? '', unit: unitName(values.unit), day: '' };
}

export interface ListedRecord extends RecordLine {
  /** 序号 of the figures in the 数据来源附表 behind which it stands. */
  readonly figures: readonly number[];
}

/**
 * 记录清单: every record behind the figures of a report, each once. Of more than anybody reads on paper, those behind the
 * largest figures are told only by their number (5788 households), in a row of their own.
 */
export function recordListTable(records: readonly ListedRecord[], most = MOST_LEDGER_ROWS): TableBlock {
  const { listed, figures } = readable(records, most);
  const rows = listed.map(({ label, name, unit, day, figures }, index) => [
    String(index + 1),
    label,
    name,
    unit,
    day,
    figures.join('、'),
  ]);
  const left = records.length - listed.length;
  const rest = [
    '',
    `另有${left}条`,
    '记录过多，没有逐条列出，可在程序中点开数字查看',
    '',
    '',
    figures.join('、'),
  ];
  return {
    kind: 'table',
    caption: '记录清单',
    landscape: true,
    columns: [
      { heading: '序号', share: 1.2, align: 'center' },
      { heading: '编号或类别', share: 4.4, align: 'left' },
      { heading: '姓名或名称', share: 3.4, align: 'left' },
      { heading: '单位', share: 4.6, align: 'left' },
      { heading: '日期', share: 4.6, align: 'center' },
      { heading: '附表中的序号', share: 3, align: 'left' },
    ],
    rows: left === 0 ? rows : [...rows, rest],
  };
}

/** The records behind the smaller figures, as many figures as have room together, and the figures that have none. */
function readable(records: readonly ListedRecord[], most: number) {
  const counts = new Map<number, number>();
  for (const { figures } of records)
    for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  const bySize = [...counts.keys()].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
  const rank = new Map(bySize.map((figure, index) => [figure, index]));
  const smallest = ({ figures }: ListedRecord) =>
    Math.min(...figures.map((figure) => rank.get(figure) ?? 0), bySize.length);
  let kept = bySize.length;
  let listed = records;
  while (listed.length > most && kept > 0) {
    kept -= 1;
    // A closed record stands behind no figure that may be told: it is one line in any case.
    listed = records.filter((record) => record.figures.length === 0 || smallest(record) < kept);
  }
  return { listed, figures: bySize.slice(kept).sort((one, other) => one - other) };
}
