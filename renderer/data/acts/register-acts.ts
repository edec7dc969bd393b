import type { Detail } from '#shared/case-type.ts';
import type { Change, Write } from '#shared/change.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Values } from '#shared/fields.ts';
import { type Person, type PersonValues, type Post, personFields } from '#shared/people/person.ts';
import { detailRules, detailTypeOf } from '#shared/registry.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { DeskSettings } from '#shared/settings.ts';
import type { Unit } from '#shared/units/unit.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { detailsOf } from '../queries/detail-pages.ts';
import { nextPersonOrder } from '../queries/people.ts';
import { getRow } from '../queries/rows.ts';
import { type MovedDue, refreshDueDays } from '../refresh-due-days.ts';

/** Adds a person to the register (no id yet) or corrects one. */
export async function savePerson(
  desk: Desk,
  id: string | undefined,
  values: PersonValues,
): Promise<Result<Person>> {
  const problems = checkFields(personFields, values, today());
  if (problems.length > 0) return refuse(...problems);
  const key = id ?? crypto.randomUUID();
  let person: Person | undefined;
  const done = await commit(
    desk,
    `${id === undefined ? '登记' : '修改'}干部：${values.name ?? ''}`,
    async () => {
      const known = await getRow(desk.database, 'people', key);
      person = { ...known, id: key, order: known?.order ?? (await nextPersonOrder(desk.database)), values };
      return ok<readonly Write[]>([{ table: 'people', key, after: person }]);
    },
  );
  if (!done.ok) return done;
  if (!person) throw new Error('commit without a person');
  return ok(person);
}

/** Adds or corrects one post of a person's history. */
export async function savePost(desk: Desk, post: Post): Promise<Result<Change>> {
  const person = await getRow(desk.database, 'people', post.personId);
  return commit(desk, `登记任职经历：${person?.values.name ?? ''}`, async () => {
    if (post.from !== undefined && post.to !== undefined && post.to < post.from) {
      return refuse({ field: 'to', message: '免职年月早于任职年月，请核对两个年月。' });
    }
    return ok([{ table: 'posts', key: post.id, after: post }]);
  });
}

export function saveUnit(desk: Desk, unit: Unit): Promise<Result<Change>> {
  return commit(desk, `登记单位：${unit.name.trim()}`, async () => {
    if (unit.name.trim() === '') return refuse({ field: 'name', message: '请填写“单位名称”。' });
    return ok([{ table: 'units', key: unit.id, after: unit }]);
  });
}

/** Adds a row to a detail table (no id yet) or corrects one. */
export async function saveDetail(
  desk: Desk,
  typeName: string,
  id: string | undefined,
  values: Values,
): Promise<Result<Detail>> {
  const type = detailTypeOf(typeName);
  const problems = checkFields(type.fields, values, today());
  if (problems.length > 0) return refuse(...problems);
  const between = type.check?.(values, today()) ?? [];
  if (between.length > 0) return refuse(...between);
  const row: Detail = { id: id ?? crypto.randomUUID(), type: typeName, values };
  const done = await commit(desk, `${id === undefined ? '登记' : '修改'}${type.label}`, async () => {
    const judge = detailRules[typeName];
    const others = judge ? await detailsOf(desk.database, typeName) : [];
    const [first, ...rest] =
      judge?.(
        row,
        others.filter((other) => other.id !== row.id),
        others.find((other) => other.id === row.id),
      ) ?? [];
    return first ? refuse(first, ...rest) : ok([{ table: 'details', key: row.id, after: row }]);
  });
  return done.ok ? ok(row) : done;
}

/** Stores what the office decides for itself; whatever is not named stays as it is. Says which deadlines moved by it. */
export async function saveSettings(
  desk: Desk,
  patch: Partial<DeskSettings>,
  act = '修改设置',
): Promise<Result<{ readonly change: Change; readonly moved: readonly MovedDue[] }>> {
  const done = await commit(desk, act, async () => {
    const known = await getRow(desk.database, 'settings', 'desk');
    return ok([
      { table: 'settings', key: 'desk', after: { id: 'desk', values: { ...known?.values, ...patch } } },
    ]);
  });
  if (!done.ok) return done;
  const moved = patch.terms || patch.holidays ? await refreshDueDays(desk.database) : [];
  return ok({ change: done.value, moved });
}

/** Stores many rows as one act: an import, or the practice county. Undone as one step. */
export function importRows(desk: Desk, act: string, writes: readonly Write[]): Promise<Result<Change>> {
  return commit(desk, act, async () => ok(writes));
}
