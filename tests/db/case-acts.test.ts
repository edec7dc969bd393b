import { expect, it } from 'vitest';
import { actOnCase, registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { savePost, saveSettings } from '#renderer/data/acts/register-acts.ts';
import { countCases, countDue, pageOfCases } from '#renderer/data/queries/cases.ts';
import { dueInSpan } from '#renderer/data/queries/due-span.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import type { Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import type { Result } from '#shared/result.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const talk = { form: 'proactive', talker: '部长', mainClass: 'report' } as const;

function recordOf(done: Result<{ record: Case }>): Case {
  if (!done.ok) throw new Error(done.problems.map((problem) => problem.message).join());
  return done.value.record;
}

it('freezes the post held on the day of the event, not the present one', async () => {
  const desk = await aDesk();
  const person = aPerson({ post: '县长', level: '县处级正职' });
  await withPeople(desk, person);
  await savePost(desk, {
    id: 'old',
    personId: person.id,
    unit: '某镇',
    post: '镇长',
    level: '乡科级正职',
    from: '2010-01',
    to: '2014-05',
  });
  const record = recordOf(
    await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id, talkedOn: '2013-03-05' }),
  );
  expect(record.frozen).toMatchObject({ name: '张三', unit: '某镇', post: '镇长' });
});

it('pages newest first, without a gap or a repeat, and counts the same', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  for (let day = 1; day <= 7; day++) {
    await registerCase(desk, 'interview', 'talked', {
      ...talk,
      person: person.id,
      talkedOn: `2013-03-0${day}`,
    });
    await registerCase(desk, 'interview', 'talked', {
      ...talk,
      person: person.id,
      talkedOn: `2013-03-0${day}`,
    });
  }
  const query = { type: 'interview', from: '2013-03-02', to: '2013-03-06' } as const;
  const days: unknown[] = [];
  const ids = new Set<string>();
  let cursor: { day: string; id: string } | undefined;
  do {
    const page = await pageOfCases(desk.database, query, cursor, 3);
    for (const row of page.rows) {
      days.push(row.values.talkedOn);
      ids.add(row.id);
    }
    cursor = page.next;
  } while (cursor);
  expect(days).toEqual([...days].sort().reverse());
  expect([days.length, ids.size, await countCases(desk.database, query)]).toEqual([10, 10, 10]);
});

it('narrows a list by stage and kind at once', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const first = recordOf(
    await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id, talkedOn: '2013-03-05' }),
  );
  await registerCase(desk, 'interview', 'talked', {
    ...talk,
    form: 'fieldVisit',
    person: person.id,
    talkedOn: '2013-03-05',
  });
  await actOnCase(desk, first.id, '归档', { archivedOn: '2013-03-06' });
  const page = await pageOfCases(
    desk.database,
    { type: 'interview', stages: ['archived'], kinds: ['proactive'] },
    undefined,
    10,
  );
  expect(page.rows.map((row) => row.id)).toEqual([first.id]);
  const counted = (query: object) => countCases(desk.database, { type: 'interview', ...query });
  expect(await counted({ stages: ['archived'], kinds: ['proactive'] })).toBe(1);
  expect(await counted({ stages: ['archived', 'talked'], kinds: ['proactive', 'fieldVisit'] })).toBe(2);
  expect(await counted({ kinds: ['fieldVisit', 'application'] })).toBe(1);
  expect(await counted({ stages: ['talked'], unitIds: ['nowhere'] })).toBe(0);
});

it('moves open deadlines when the office changes a term', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const values = {
    form: 'application',
    channel: 'phone',
    matter: '事项',
    person: person.id,
    appliedOn: '2025-09-26',
  };
  recordOf(await registerCase(desk, 'interview', 'applied', values));
  const dueOn = (day: Day) => countDue(desk.database, day, day);
  expect([await dueOn('2025-09-30'), await dueOn('2025-09-28')]).toEqual([1, 0]);
  await saveSettings(desk, { terms: { 'interview.answerApplication': { workdays: 1 } } });
  expect([await dueOn('2025-09-30'), await dueOn('2025-09-28')]).toEqual([0, 1]);
  expect(
    (await dueInSpan(desk.database, undefined, '2025-09-28', 9)).map((item) => item.values.matter),
  ).toEqual(['事项']);
});

it('refuses a correction that the record’s stage does not allow', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const record = recordOf(
    await registerCase(desk, 'interview', 'talked', { ...talk, person: person.id, talkedOn: '2013-03-05' }),
  );
  const { mainClass: _gone, ...without } = record.values;
  expect(await reviseCase(desk, record.id, without)).toMatchObject({
    ok: false,
    problems: [{ field: 'mainClass' }],
  });
});

it('offers the code lists of a later release to an office that edited the earlier ones', async () => {
  const desk = await aDesk();
  await saveSettings(desk, { codeLists: { level: ['乡科级正职'] } });
  const { codeLists } = await readSettings(desk.database);
  expect(codeLists.level).toEqual(['乡科级正职']);
  expect(codeLists.jurisdiction).toContain('县管');
});
