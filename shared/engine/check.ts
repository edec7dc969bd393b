import type { AnyCaseType, Need } from '../case-type.ts';
import type { Day } from '../day.ts';
import { isDay, isMonth } from '../day.ts';
import { type Field, type Fields, isBlank, type Value, type Values } from '../fields.ts';
import { assertNever, type Problem } from '../result.ts';

/** What is wrong with one filled value, or undefined. Blank values are the business of `needs`. */
export function checkValue(name: string, field: Field, value: Value, today: Day): Problem | undefined {
  const wrong = (message: string): Problem => ({ field: name, message: `“${field.label}”${message}` });
  switch (field.kind) {
    case 'day':
      if (typeof value !== 'string' || !isDay(value))
        return wrong('不是有效日期，请按“2013-07-19”的样式填写。');
      return field.past && value > today
        ? wrong(`（${value}）晚于今天（${today}），请填实际发生的日期。`)
        : undefined;
    case 'month':
      if (typeof value === 'string' && isMonth(value)) return undefined;
      return wrong('不是有效年月，请按“1975-08”的样式填写。');
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('不是数字，请只填数字。');
      if (field.min !== undefined && value < field.min) return wrong(`不能小于${field.min}${field.unit}。`);
      if (field.max !== undefined && value > field.max) return wrong(`不能大于${field.max}${field.unit}。`);
      return undefined;
    case 'option':
      if (typeof value === 'string' && Object.hasOwn(field.options, value)) return undefined;
      return wrong(`没有“${value}”这一项，请从${Object.values(field.options).join('、')}中选择。`);
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrong('只能填是或否。');
    case 'text':
    case 'code':
    case 'person':
    case 'unit':
    case 'case':
      return typeof value === 'string' ? undefined : wrong('应为文字。');
    default:
      return assertNever(field);
  }
}

function needed(need: Need<string, Values>, values: Values): string | undefined {
  if (typeof need === 'string') return need;
  return need.when(values) ? need.field : undefined;
}

/**
 * Fields that must be filled for a record to stand at `stage`: those marked `required` and the stage's `needs`.
 * @param more what the act that leads there needs
 */
export function neededFields(
  type: AnyCaseType,
  stage: string,
  values: Values,
  more: readonly Need<string, Values>[] = [],
): ReadonlySet<string> {
  const always = Object.entries(type.fields).filter(([, field]) => field.required);
  const byStage = [...(type.stages[stage]?.needs ?? []), ...more].map((need) => needed(need, values));
  return new Set([...always.map(([name]) => name), ...byStage.filter((name) => name !== undefined)]);
}

/** What is wrong with the values of a record without stages: required fields and each value by itself. */
export function checkFields(fields: Fields, values: Values, today: Day): readonly Problem[] {
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  return checkEach(fields, values, today, new Set(required), () => '');
}

/**
 * Everything that is wrong with these values at this stage, field by field, then the type's own rules between fields.
 * Empty means the record may be stored.
 */
export function checkValues(
  type: AnyCaseType,
  stage: string,
  values: Values,
  today: Day,
  more: readonly Need<string, Values>[] = [],
): readonly Problem[] {
  const before = `${type.label}进入“${type.stages[stage]?.label ?? stage}”前，`;
  const problems = checkEach(type.fields, values, today, neededFields(type, stage, values, more), (field) =>
    field.required ? '' : before,
  );
  return problems.length > 0 ? problems : (type.check?.(values, today) ?? []);
}

function checkEach(
  fields: Fields,
  values: Values,
  today: Day,
  needed: ReadonlySet<string>,
  lead: (field: Field) => string,
): readonly Problem[] {
  const stray = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
  if (stray !== undefined) throw new Error(`no such field: ${stray}`);
  return Object.entries(fields).flatMap(([name, field]): readonly Problem[] => {
    const value = values[name];
    if (!isBlank(value)) {
      const problem = checkValue(name, field, value, today);
      return problem ? [problem] : [];
    }
    return needed.has(name) ? [{ field: name, message: `${lead(field)}${askFor(field)}` }] : [];
  });
}

function askFor(field: Field): string {
  const choice =
    field.kind === 'option' || field.kind === 'code' || field.kind === 'person' || field.kind === 'unit';
  return `${choice ? '请选择' : '请填写'}“${field.label}”。`;
}
