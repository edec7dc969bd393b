import { expect, it } from 'vitest';
import { reviseCase } from '#renderer/data/acts/case-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { countByKind } from '#renderer/data/queries/case-counts.ts';
import type { CaseQuery } from '#renderer/data/queries/case-query.ts';
import { allCases, countCases, pageOfCases } from '#renderer/data/queries/cases.ts';
import { pageOfDetails, yearsOfDetails } from '#renderer/data/queries/detail-pages.ts';
import { dueInSpan } from '#renderer/data/queries/due-span.ts';
import { countPeople, pageOfPeople } from '#renderer/data/queries/people.ts';
import type { CaseFacetChoice } from '#shared/case-facets.ts';
import type { Write } from '#shared/change.ts';
import { addDays } from '#shared/day.ts';
import { anIndex } from './an-index.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

/** Orange cards delivered on consecutive days, for two people by turns; each is due 15 working days later. */
async function withCards(count: number) {
  const desk = await aDesk();
  const writes = Array.from({ length: count }, (_, index): Write => {
    const day = `2013-03-${String(index + 1).padStart(2, '0')}` as const;
    const values = { colour: 'orange', person: `p${index % 2}`, issuedOn: day, deliveredOn: day } as const;
    const id = `card-${String(index).padStart(2, '0')}`;
    return {
      table: 'cases',
      key: id,
      after: { id, type: 'warningCard', stage: 'awaitingReply', values, steps: [] },
    };
  });
  await importRows(desk, '导入', writes);
  return desk.database;
}

async function idsOf(database: Awaited<ReturnType<typeof withCards>>, query: CaseQuery): Promise<string[]> {
  const ids: string[] = [];
  let page = await pageOfCases(database, query, undefined, 2);
  ids.push(...page.rows.map(({ id }) => id));
  while (page.next) {
    page = await pageOfCases(database, query, page.next, 2);
    ids.push(...page.rows.map(({ id }) => id));
  }
  return ids;
}

it('pages the matters of some people newest first and counts them', async () => {
  const database = await withCards(7);
  const query: CaseQuery = { type: 'warningCard', personIds: ['p0'] };
  expect(await idsOf(database, query)).toEqual(['card-06', 'card-04', 'card-02', 'card-00']);
  expect(await countCases(database, query)).toBe(4);
  expect(await idsOf(database, { ...query, from: '2013-03-03', to: '2013-03-05' })).toEqual([
    'card-04',
    'card-02',
  ]);
  expect(await idsOf(database, { ...query, stages: ['closed'] })).toEqual([]);
  expect(await idsOf(database, { type: 'interview', personIds: ['p0'] })).toEqual([]);
});

it('narrows to what is due until a day', async () => {
  const database = await withCards(5);
  // 15 working days after Friday 2013-03-01 is Friday 2013-03-22.
  const query: CaseQuery = { type: 'warningCard', dueUntil: '2013-03-22' };
  expect(await idsOf(database, query)).toEqual(['card-02', 'card-01', 'card-00']);
  expect(await countCases(database, query)).toBe(3);
  expect(await idsOf(database, { ...query, personIds: ['p1'] })).toEqual(['card-01']);
});

it('counts open matters by kind', async () => {
  const database = await withCards(5);
  expect([...(await countByKind(database, 'warningCard', ['awaitingReply', 'issued']))]).toEqual([
    ['orange', 5],
  ]);
  expect([...(await countByKind(database, 'warningCard', ['closed']))]).toEqual([]);
});

it('lists what is due within a span, most urgent first', async () => {
  const database = await withCards(5);
  const found = await dueInSpan(database, '2013-03-23', '2013-03-31', 10);
  expect(found.map(({ id }) => id)).toEqual(['card-03', 'card-04']);
  expect(await dueInSpan(database, undefined, '2013-03-31', 1)).toHaveLength(1);
});

it('pages a year’s detail rows village by village in the office’s order', async () => {
  const desk = await aDesk();
  const rows = ['b', 'a', 'c'].flatMap((village) =>
    [2012, 2013].map((year): Write => {
      const id = `${village}-${year}`;
      const values = { village, year, helper: 'own' } as const;
      return { table: 'details', key: id, after: { id, type: 'villageYear', values } };
    }),
  );
  await importRows(desk, '导入', rows);
  const place = (unitId: string) => ['c', 'b', 'a'].indexOf(unitId);
  const query = { type: 'villageYear', year: 2013 } as const;
  const first = await pageOfDetails(desk.database, query, place, 0, 2);
  expect(first).toMatchObject({ rows: [{ id: 'c-2013' }, { id: 'b-2013' }], count: 3, next: 2 });
  const rest = await pageOfDetails(desk.database, query, place, 2, 2);
  expect(rest.rows.map(({ id }) => id)).toEqual(['a-2013']);
  expect(rest.next).toBeUndefined();
  expect(await pageOfDetails(desk.database, { ...query, unitIds: ['b'] }, place, 0, 2)).toMatchObject({
    rows: [{ id: 'b-2013' }],
    count: 1,
  });
  expect(await yearsOfDetails(desk.database, 'villageYear')).toEqual([2013, 2012]);
});

it('pages people of several units as one list in the office’s order', async () => {
  const desk = await aDesk();
  // Two units of ten people by turns, one of a single person in between, one that nobody asked for.
  const units = ['a', 'b', 'a', 'b', 'other'];
  const people = Array.from({ length: 25 }, (_, order) => ({
    ...aPerson({ unit: order === 7 ? 'c' : (units[order % units.length] ?? '') }, `p${order}`),
    order,
  }));
  await withPeople(desk, ...people);
  const query = { unitIds: ['b', 'c', 'a', 'empty'] };
  const found: number[] = [];
  let page = await pageOfPeople(desk.database, query, undefined, 3);
  found.push(...page.rows.map(({ order }) => order));
  while (page.next) {
    page = await pageOfPeople(desk.database, query, page.next, 3);
    found.push(...page.rows.map(({ order }) => order));
  }
  expect(found).toEqual(people.map(({ order }) => order).filter((order) => order % 5 !== 4));
  expect(await countPeople(desk.database, query)).toBe(20);
});

it('pages the matters of several units newest first, with other filters', async () => {
  const desk = await aDesk();
  const writes = Array.from({ length: 30 }, (_, index): Write => {
    const day = `2013-03-${String((index % 15) + 1).padStart(2, '0')}` as const;
    const id = `card-${String(index).padStart(2, '0')}`;
    const values = {
      colour: index % 3 === 0 ? 'red' : 'orange',
      unit: `u${index % 4}`,
      issuedOn: day,
    } as const;
    return {
      table: 'cases',
      key: id,
      after: { id, type: 'warningCard', stage: 'issued', values, steps: [] },
    };
  });
  await importRows(desk, '导入', writes);
  const query: CaseQuery = { type: 'warningCard', kinds: ['orange'], unitIds: ['u0', 'u1', 'u2'] };
  const all = await idsOf(desk.database, { type: 'warningCard', kinds: ['orange'] });
  const wanted = all.filter((id) => Number(id.slice(5)) % 4 !== 3);
  expect(await idsOf(desk.database, query)).toEqual(wanted);
  expect(await countCases(desk.database, query)).toBe(wanted.length);
  expect((await allCases(desk.database, query)).map(({ id }) => id)).toEqual(wanted);
});

it('pages the matters of one operator, and puts them first among what is due', async () => {
  const desk = await aDesk();
  const writes = [...'abcdef'].map((letter, index): Write => {
    const day = `2013-03-0${index + 1}` as const;
    const values = { colour: 'orange', person: 'p', issuedOn: day, deliveredOn: day } as const;
    const handler = index % 2 === 0 ? {} : { handler: { id: 'li', name: '李经办' } };
    const stage = letter === 'f' ? 'closed' : 'awaitingReply';
    const after = { id: letter, type: 'warningCard', stage, values, steps: [], ...handler };
    return { table: 'cases', key: letter, after };
  });
  await importRows(desk, '导入', writes);
  const { database } = desk;
  const query: CaseQuery = { type: 'warningCard', handler: 'li' };
  expect(await idsOf(database, query)).toEqual(['f', 'd', 'b']);
  expect(await countCases(database, query)).toBe(3);
  expect(await idsOf(database, { ...query, stages: ['closed'] })).toEqual(['f']);
  expect(await countCases(database, { ...query, stages: ['awaitingReply'], kinds: ['orange'] })).toBe(2);
  const due = await dueInSpan(database, undefined, '2013-12-31', 4, 'li');
  expect(due.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});

it('finds, counts and pages what any combination of filters asks for', async () => {
  const desk = await aDesk();
  const { database } = desk;
  const draw = numbers(20131107);
  const some = <T>(list: readonly T[]) => list.filter(() => draw() < 0.4);
  const colours = ['blue', 'yellow', 'orange', 'red'];
  const stages = ['draft', 'issued', 'delivered', 'closed'];
  const units = Array.from({ length: 9 }, (_, index) => `u${index}`);
  const rows = Array.from({ length: 400 }, (_, index) => {
    const day = addDays('2013-01-01', Math.floor(draw() * 250));
    return {
      id: `c${index}`,
      type: draw() < 0.2 ? 'interview' : 'warningCard',
      stage: stages[Math.floor(draw() * 4)] ?? '',
      values: {
        // Few red ones, and most cards in the first unit: neither way to a list may be the better one by chance.
        colour: colours[Math.floor(draw() ** 3 * 4)] ?? '',
        unit: units[Math.floor(draw() ** 2 * 9)] ?? '',
        issuedOn: day,
      },
      steps: [],
      ...(draw() < 0.3 ? { handler: { id: 'li', name: '李经办' } } : {}),
    };
  });
  const writes = rows.map((row): Write => ({ table: 'cases', key: row.id, after: row }));
  await importRows(desk, '导入', writes);
  const manyIds = Array.from({ length: 600 }, (_, index) => `c${index}`).filter(() => draw() < 0.9);
  for (let round = 0; round < 60; round++) {
    const query: CaseQuery = {
      type: 'warningCard',
      ...(draw() < 0.3 ? { ids: draw() < 0.5 ? manyIds : some(some(manyIds)) } : {}),
      ...(draw() < 0.5 ? { kinds: some(colours) } : {}),
      ...(draw() < 0.5 ? { stages: some(stages) } : {}),
      ...(draw() < 0.5 ? { unitIds: some(units) } : {}),
      ...(draw() < 0.3 ? { handler: 'li' } : {}),
      ...(draw() < 0.3 ? { from: addDays('2013-01-14', Math.floor(draw() * 150)) } : {}),
      ...(draw() < 0.3 ? { to: addDays('2013-05-14', Math.floor(draw() * 150)) } : {}),
    };
    const wanted = rows
      .filter(
        ({ id, type, stage, values: { colour, unit, issuedOn }, handler }) =>
          type === query.type &&
          (query.ids?.includes(id) ?? true) &&
          (query.kinds?.includes(colour) ?? true) &&
          (query.stages?.includes(stage) ?? true) &&
          (query.unitIds?.includes(unit) ?? true) &&
          (query.handler === undefined || handler?.id === query.handler) &&
          issuedOn >= (query.from ?? '') &&
          issuedOn <= (query.to ?? '9'),
      )
      .map(({ id, values }) => ({ id, at: `${values.issuedOn} ${id}` }))
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ id }) => id);
    const label = JSON.stringify(query);
    const size = [3, 20, 50][round % 3] ?? 50;
    const found: string[] = [];
    let page = await pageOfCases(database, query, undefined, size);
    for (;;) {
      found.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      page = await pageOfCases(database, query, page.next, size);
    }
    expect(found, label).toEqual(wanted);
    expect(await countCases(database, query), label).toBe(wanted.length);
    expect(
      (await allCases(database, query)).map(({ id }) => id),
      label,
    ).toEqual(wanted);
  }
});

/** The same random numbers between 0 and 1 every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

it('narrows cards by what is sealed in them, for those who may know of them', async () => {
  const desk = await aDesk();
  const person = aPerson({ level: '乡科级正职' }, 'p');
  await withPeople(desk, person, aPerson({ name: '李四', level: '县处级副职' }, 'q'));
  const first = await cardAt(desk, 'issued', {
    colour: 'yellow',
    person: 'p',
    source: '信访',
    ground: '工作作风',
  });
  const other = await cardAt(desk, 'issued', {
    colour: 'blue',
    person: 'q',
    source: '审计',
    ground: '工作作风',
  });
  recordOf(await reviseCase(desk, other.id, { ...other.values, readers: '王五' }));
  const index = anIndex(desk);
  await index.warm();
  const found = (facets: CaseFacetChoice, reader = desk.by) =>
    index.mattersOf({ type: 'warningCard', text: '', facets, reader: [reader] });
  expect(await found({ ground: ['工作作风'] })).toHaveLength(2);
  expect(await found({ ground: ['工作作风'] }, '赵六')).toEqual([first.id]);
  expect(await found({ source: ['审计', '巡察'] })).toEqual([other.id]);
  expect(await found({ 'frozen.level': ['乡科级正职'], source: ['信访'] })).toEqual([first.id]);
  expect(await found({ readers: ['限定'] }, '王五')).toEqual([other.id]);
  expect(await found({ readers: ['限定'] }, '赵六')).toEqual([]);
  const query: CaseQuery = {
    type: 'warningCard',
    ids: await found({ ground: ['工作作风'] }),
    kinds: ['blue'],
  };
  expect(await idsOf(desk.database, query)).toEqual([other.id]);
});
