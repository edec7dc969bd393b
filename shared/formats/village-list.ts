import { ok, type Problem, type Result, refuseAt } from '#shared/result.ts';
import { compact } from './clean-text.ts';
import { readCsv } from './csv.ts';

/** A village or an urban community of the county, as in the list of the bureau of statistics. */
export interface Village {
  /** 统计用区划代码, 12 digits. */
  readonly code: string;
  /** 镇 or 街道 */
  readonly town: string;
  readonly name: string;
  readonly kind: '村' | '社区';
}

export interface VillageList {
  readonly villages: readonly Village[];
  /** Rows that were left out, each with its reason. */
  readonly problems: readonly Problem[];
}

const header = ['code', 'town', 'name', 'kind'];

/** Reads `code,town,name,kind` (UTF-8 CSV). Refused without that header or without one good row. */
export function readVillageList(text: string): Result<VillageList> {
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  const [first, ...rows] = csv.value;
  if (header.some((word, index) => compact(first?.cells[index] ?? '') !== word)) {
    return refuseAt('村名单的第一行应为“code,town,name,kind”（代码、镇街、名称、类别），请对照样表改正。');
  }
  const villages: Village[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const village = readVillage(cells, lines);
    if (typeof village === 'string') {
      problems.push({ message: `第${line}行：${village}，未导入。`, record: `第${line}行` });
    } else {
      villages.push(village);
      lines.set(village.code, line);
      lines.set(`${village.town}/${village.name}`, line);
    }
  }
  if (villages.length === 0) return refuseAt('村名单里没有一行可以导入，请对照样表改正。');
  return ok({ villages, problems });
}

/** The village, or why the row is left out. `lines` says on which line a code or a name was taken. */
function readVillage(cells: readonly string[], lines: ReadonlyMap<string, number>): Village | string {
  const [code = '', town = '', name = '', kind = ''] = cells.map(compact);
  if (!/^\d{12}$/.test(code)) return `代码“${code}”应为12位数字`;
  if (town === '' || name === '') return town === '' ? '缺少镇街名称' : '缺少村（社区）名称';
  if (kind !== '村' && kind !== '社区') return `类别“${kind}”应为“村”或“社区”`;
  const line = lines.get(code) ?? lines.get(`${town}/${name}`);
  if (line !== undefined) return `“${town}${name}”（${code}）与第${line}行重复`;
  return { code, town, name, kind };
}
