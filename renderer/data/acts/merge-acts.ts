import type { Case } from '#shared/case-type.ts';
import type { Change, Write } from '#shared/change.ts';
import { checkFields } from '#shared/engine/check.ts';
import { mergedPerson, unitedPosts } from '#shared/people/merge-people.ts';
import { type PersonValues, personFields } from '#shared/people/person.ts';
import { caseTypeOf, caseTypes } from '#shared/registry.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import { today } from '../clock.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { postsOfPerson } from '../queries/people.ts';
import { allRows, getRow, openAll } from '../queries/rows.ts';
import { standing } from './standing.ts';

const gone = () => refuseAt('其中一名干部已不在名册中，可能已被合并或删除，请关闭后重新查看。');

/**
 * 合并: two entries of the register are one person. Posts, matters, attachments and records in the 回收站 of the one go
 * over to the other, as one change that can be taken back. `values` are what the clerk chose field by field.
 */
export async function mergePeople(
  desk: Desk,
  keepId: string,
  goneId: string,
  values: PersonValues,
): Promise<Result<Change>> {
  const problems = checkFields(personFields, values, today());
  if (problems.length > 0) return refuse(...problems);
  return commit(desk, `合并干部：${values.name ?? ''}`, async () => {
    const { database } = desk;
    const [keep, other] = await Promise.all([
      getRow(database, 'people', keepId),
      getRow(database, 'people', goneId),
    ]);
    if (!keep || !other) return gone();
    const person = mergedPerson(keep, other, values);
    const cases = await casesPointedTo(database, keepId, goneId);
    const stands = await standing(desk, cases, [person]);
    if (!stands.ok) return refuseAt(`不能合并：${stands.problems[0]?.message ?? ''}`);
    return ok<readonly Write[]>([
      { table: 'people', key: keepId, after: person },
      { table: 'people', key: goneId, after: null },
      ...(await postWrites(database, keepId, goneId)),
      ...cases.map((after): Write => ({ table: 'cases', key: after.id, after })),
      ...(await attachmentWrites(database, keepId, goneId)),
      ...(await binWrites(database, keepId, goneId)),
    ]);
  });
}

/** 不是同一人: the two are not shown as likely duplicates again. */
export function keepApart(desk: Desk, firstId: string, secondId: string): Promise<Result<Change>> {
  return commit(desk, '确认不是同一人', async () => {
    const [first, second] = await Promise.all([
      getRow(desk.database, 'people', firstId),
      getRow(desk.database, 'people', secondId),
    ]);
    if (!first || !second) return gone();
    const apart = (one: typeof first, id: string): Write => ({
      table: 'people',
      key: one.id,
      after: { ...one, notSame: [...new Set([...(one.notSame ?? []), id])] },
    });
    return ok([apart(first, secondId), apart(second, firstId)]);
  });
}

async function postWrites(
  database: AnjuanDatabase,
  keepId: string,
  goneId: string,
): Promise<readonly Write[]> {
  const [own, others] = await Promise.all([postsOfPerson(database, keepId), postsOfPerson(database, goneId)]);
  const { moved, doubled } = unitedPosts(own, others);
  return [
    ...moved.map((post): Write => ({ table: 'posts', key: post.id, after: { ...post, personId: keepId } })),
    ...doubled.map((post): Write => ({ table: 'posts', key: post.id, after: null })),
  ];
}

/** The matters that name the one person, as the other's. */
async function casesPointedTo(
  database: AnjuanDatabase,
  keepId: string,
  goneId: string,
): Promise<readonly Case[]> {
  const own = await database.cases.where('personId').equals(goneId).toArray();
  // Types with more people in a record than their column holds are read whole.
  const wide = Object.values(caseTypes).filter((type) => personFieldsOf(type.name).length > 1);
  const more = await Promise.all(
    wide.map(({ name }) =>
      database.cases.where('[type+day+id]').between([name, '', ''], [name, '\uffff', '\uffff']).toArray(),
    ),
  );
  const rows = new Map([...own, ...more.flat()].map((row) => [row.id, row]));
  return (await openAll(database, 'cases', [...rows.values()])).flatMap((record) => {
    const after = pointedTo(record, keepId, goneId);
    return after === record ? [] : [after];
  });
}

function personFieldsOf(typeName: string): readonly string[] {
  return Object.entries(caseTypeOf(typeName).fields).flatMap(([name, { kind }]) =>
    kind === 'person' ? [name] : [],
  );
}

/** The record with every mention of the one person turned to the other; the same record if there is none. */
function pointedTo(record: Case, keepId: string, goneId: string): Case {
  const fields = personFieldsOf(record.type).filter((name) => record.values[name] === goneId);
  if (fields.length === 0) return record;
  return {
    ...record,
    values: { ...record.values, ...Object.fromEntries(fields.map((name) => [name, keepId])) },
  };
}

async function attachmentWrites(
  database: AnjuanDatabase,
  keepId: string,
  goneId: string,
): Promise<readonly Write[]> {
  const stored = await database.attachments.where('ownerId').equals(goneId).toArray();
  const rows = await openAll(database, 'attachments', stored);
  return rows.map((row) => ({ table: 'attachments', key: row.id, after: { ...row, ownerId: keepId } }));
}

/** What comes back from the bin later must not point at nobody. */
async function binWrites(
  database: AnjuanDatabase,
  keepId: string,
  goneId: string,
): Promise<readonly Write[]> {
  return (await allRows(database, 'bin')).flatMap((item): Write[] => {
    const { content } = item;
    if (content?.table === 'attachments' && content.row.ownerId === goneId) {
      const row = { ...content.row, ownerId: keepId };
      return [{ table: 'bin', key: item.id, after: { ...item, content: { table: 'attachments', row } } }];
    }
    if (content?.table !== 'cases') return [];
    const row = pointedTo(content.row, keepId, goneId);
    if (row === content.row) return [];
    return [{ table: 'bin', key: item.id, after: { ...item, content: { table: 'cases', row } } }];
  });
}
