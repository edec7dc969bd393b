import { isRefused, type Roster } from './roster-model.ts';

/** A table of texts, ready to be written to a workbook. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The rows a clerk has to look at, refused ones first, each with its problems and the cells of the original,
 * so that the list can be mended and imported again. The name is moved to the front, not repeated.
 */
export function rosterErrors({ columns, rows }: Roster): TextTable {
  const noted = rows.filter((row) => row.problems.length > 0);
  const rest = columns.filter(({ field }) => field !== 'name');
  const sorted = [...noted.filter(isRefused), ...noted.filter((row) => !isRefused(row))];
  return {
    header: ['行号', '姓名', '处理', '问题', ...rest.map(({ header }) => header)],
    rows: sorted.map((row) => [
      String(row.line),
      row.person.name,
      isRefused(row) ? '未导入' : '可导入，请核对',
      row.problems.map(({ message }) => message).join('\n'),
      ...rest.map(({ index }) => row.cells[index] ?? ''),
    ]),
  };
}
