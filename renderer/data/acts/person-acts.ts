import type { Change } from '#shared/change.ts';
import type { FamilyMember } from '#shared/people/family.ts';
import type { Person } from '#shared/people/person.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';

/** 修改简历; nothing else of the person is touched. A blank one is removed. */
export function saveResume(desk: Desk, id: string, resume: string): Promise<Result<Change>> {
  return changePerson(desk, id, '修改简历', (person) => ({
    ...person,
    values: { ...person.values, resume: resume.trim() === '' ? undefined : resume },
  }));
}

/** 修改家庭成员: the whole list in its order. */
export function saveFamily(desk: Desk, id: string, family: readonly FamilyMember[]): Promise<Result<Change>> {
  return changePerson(desk, id, '修改家庭成员', (person) => ({ ...person, family }));
}

function changePerson(
  desk: Desk,
  id: string,
  act: string,
  change: (person: Person) => Person,
): Promise<Result<Change>> {
  let name = '';
  return commit(
    desk,
    () => `${act}：${name}`,
    async () => {
      const person = await getRow(desk.database, 'people', id);
      name = person?.values.name ?? '';
      if (!person) return refuseAt('这名干部已不在名册中，可能已被撤销登记或撤销导入。');
      return ok([{ table: 'people', key: id, after: change(person) }]);
    },
  );
}
