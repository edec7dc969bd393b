import type { Field, Value } from '../fields.ts';
import { cleanText, compact, isBlankMark } from '../formats/clean-text.ts';
import { monthOfReading, readDate } from '../formats/month.ts';
import { readIdNumber } from '../people/id-number.ts';
import { assertNever, ok, type Result, refuseAt } from '../result.ts';
import type { UnitMatcher } from '../units/name-match.ts';

/** What cells are read by besides their field. */
export interface Words {
  readonly unitOf: UnitMatcher;
  readonly codeLists: Readonly<Record<string, readonly string[]>>;
}

/**
 * The value that a cell of a spreadsheet means for a field; undefined for an empty cell. Refused, in a sentence: what the
 * field cannot hold. Months and days in every form of rosters, options and codes by their words, units by their names.
 */
export function readValue(name: string, field: Field, cell: string, words: Words): Result<Value | undefined> {
  if (isBlankMark(cell)) return ok(undefined);
  const text = cleanText(cell);
  const no = (why: string) => refuseAt(`“${field.label}”${why}`, name);
  switch (field.kind) {
    case 'text':
      return name === 'idNumber' ? readId(name, field, text) : ok(text);
    case 'month': {
      const month = monthOfReading(readDate({ text }));
      return month ? ok(month) : no(`认不出“${text}”，请按“1975.08”的样式填写。`);
    }
    case 'day': {
      const read = readDate({ text });
      return read.kind === 'day' ? ok(read.value) : no(`认不出“${text}”，请按“2013-07-19”的样式填写。`);
    }
    case 'number': {
      const digits = compact(text).replaceAll(/[,，]/g, '').replace(field.unit, '');
      const number = /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
      return number === undefined ? no(`中的“${text}”不是数字。`) : ok(number);
    }
    case 'option': {
      const option = Object.entries(field.options).find(([key, label]) => [key, label].includes(text));
      return option
        ? ok(option[0])
        : no(`没有“${text}”这一项，可填${Object.values(field.options).join('、')}。`);
    }
    case 'code': {
      const word = compact(text);
      if (words.codeLists[field.list]?.includes(word)) return ok(word);
      return no(`的代码表中没有“${word}”，请改正，或先在“设置”的代码表中增加。`);
    }
    case 'flag':
      if (/^(?:是|√|✓|1)$/.test(text)) return ok(true);
      return text === '否' ? ok(false) : no(`应填“是”或“否”，不能是“${text}”。`);
    case 'unit':
      return readUnit(name, field.label, text, words.unitOf);
    case 'person':
    case 'case':
      return no('不能粘贴，请在单条记录中选择。');
    default:
      return assertNever(field);
  }
}

function readId(name: string, { label }: Field, text: string): Result<Value> {
  const id = readIdNumber(text);
  if (id.kind === 'valid') return ok(id.text);
  if (id.kind === 'damaged')
    return refuseAt(`“${label}”后三位已损坏，请把该列设为文本格式后重新复制。`, name);
  return refuseAt(`“${label}”${id.kind === 'invalid' ? id.why : '为空'}，请核对。`, name);
}

function readUnit(name: string, label: string, text: string, unitOf: UnitMatcher): Result<Value> {
  const match = unitOf(text);
  switch (match.kind) {
    case 'known':
    case 'form':
      return ok(match.unit.id);
    case 'several':
      return refuseAt(`有${match.units.length}个“${text}”，请在“${label}”前写上镇（街道）。`, name);
    case 'near':
      return refuseAt(`没有“${text}”，是不是“${match.units[0]?.name ?? ''}”？请按单位库中的名称填写。`, name);
    case 'ended':
      return refuseAt(`“${text}”已撤销，请改为现在的单位。`, name);
    case 'unknown':
      return refuseAt(`单位库中没有“${text}”，请先登记单位。`, name);
    default:
      return assertNever(match);
  }
}
