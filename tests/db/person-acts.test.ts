import { expect, it } from 'vitest';
import { saveFamily, saveResume } from '#renderer/data/acts/person-acts.ts';
import { savePerson } from '#renderer/data/acts/register-acts.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('saves résumé, family and form each without touching the others', async () => {
  const desk = await aDesk();
  const rest = { photo: 'a', lrmx: { elements: [{ tag: 'Xin', inner: '新' }] } };
  await withPeople(desk, { ...aPerson({ nation: '汉族' }, 'p'), ...rest });
  await saveResume(desk, 'p', '1997.07--         科员');
  await saveFamily(desk, 'p', [{ relation: '妻子', name: '李某' }]);
  await savePerson(desk, 'p', { name: '张三', nation: '回族', resume: '1997.07--         科员' });
  expect(await getRow(desk.database, 'people', 'p')).toMatchObject({
    values: { nation: '回族', resume: '1997.07--         科员' },
    family: [{ relation: '妻子', name: '李某' }],
    ...rest,
  });
  await saveResume(desk, 'p', '  ');
  expect((await getRow(desk.database, 'people', 'p'))?.values.resume).toBeUndefined();
});

it('refuses to write about somebody who has gone', async () => {
  const desk = await aDesk();
  const gone = { ok: false, problems: [{ message: expect.stringMatching(/已不在名册/) }] };
  expect(await saveResume(desk, 'p', '甲')).toMatchObject(gone);
  expect(await saveFamily(desk, 'p', [])).toMatchObject(gone);
});
