import { expect, it } from 'vitest';
import { binCase } from '#renderer/data/acts/bin-acts.ts';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { savePerson, saveUnit } from '#renderer/data/acts/register-acts.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { nameOf } from '#renderer/workers/desk-name.ts';
import { peopleIndex } from '#renderer/workers/people-search-index.ts';
import { anIndex } from './an-index.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('finds what was saved a moment ago, and no longer what was taken back', async () => {
  const desk = await aDesk();
  const index = anIndex(desk);
  await withPeople(desk, aPerson());
  expect(await index.find('zs', 9)).toMatchObject([{ name: '张三' }]);
  const saved = await savePerson(desk, undefined, { name: '吕布', birth: '1975-10', post: '局长' });
  if (!saved.ok) throw new Error('not saved');
  expect(await index.find('lvb', 9)).toEqual([
    { id: saved.value.id, name: '吕布', birth: '1975-10', post: '局长', unit: '' },
  ]);
  await undoChange(desk, await headSeq(desk.database));
  expect(await index.find('lvb', 9)).toEqual([]);
});

it('follows people through new names of themselves and of their units', async () => {
  const desk = await aDesk();
  const index = anIndex(desk);
  await saveUnit(desk, { id: 'u', kind: 'department', name: '财政局', order: 1 });
  await withPeople(desk, aPerson({ unit: 'u' }, 'p'));
  expect(await index.find('张三 财政', 9)).toMatchObject([{ unit: '财政局' }]);
  await saveUnit(desk, { id: 'u', kind: 'department', name: '税务局', order: 1 });
  await savePerson(desk, 'p', { name: '张伍', unit: 'u' });
  expect(await index.find('税务', 9)).toMatchObject([{ name: '张伍', unit: '税务局' }]);
  expect(await index.find('财政', 9)).toEqual([]);
});

it('reads everything anew when many changes were missed, or the store was cleared', async () => {
  const desk = await aDesk();
  const index = anIndex(desk);
  await withPeople(desk, aPerson());
  await index.warm();
  for (let count = 0; count < 510; count++) await withPeople(desk, aPerson({ name: `李${count}` }));
  expect(await index.find('li', 900)).toHaveLength(510);
  await desk.database.delete();
  expect(await index.find('li', 100)).toEqual([]);
  await withPeople(await aDesk(desk.database.name), aPerson({ name: '王五' }));
  expect(await index.find('ww', 100)).toMatchObject([{ name: '王五' }]);
});

const everything = { limit: 9, recent: [], confidential: true, reader: ['测试员'], commands: [] } as const;

it('begins with what was kept, follows what came since, and never trusts a text of another store', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '朱镕' }, 'p'));
  await anIndex(desk).warm();
  const kept = await desk.database.caches.toArray();
  expect(kept.map(({ id }) => id).sort()).toEqual(['matters', 'names']);
  // Without the row, only the kept text can know the name.
  await desk.database.people.clear();
  await withPeople(desk, aPerson({ name: '李喆' }, 'q'));
  const next = anIndex(desk);
  expect((await next.find('zr', 9)).map(({ name }) => name)).toEqual(['朱镕']);
  expect((await next.find('lz', 9)).map(({ name }) => name)).toEqual(['李喆']);
  await desk.database.caches.bulkPut(kept.map((one) => ({ ...one, hash: 'of another store' })));
  expect(await anIndex(desk).find('zr', 9)).toEqual([]);
});

it('finds matters by number, by line and by word, and words of a talk only for those who may read them', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '张伟' }, 'p'));
  const talk = await registerCase(desk, 'interview', 'talked', {
    ...{ form: 'proactive', person: 'p', talkedOn: '2013-03-05', talker: '部长', mainClass: 'report' },
    content: '希望到基层锻炼',
  });
  if (!talk.ok) throw new Error('not registered');
  const index = anIndex(desk);
  await index.warm();
  const found = async (text: string, confidential = true) =>
    (await index.search({ ...everything, text, confidential })).matters.map(
      ({ item }) => item.field ?? item.title,
    );
  expect(await found('2013 1号')).toEqual(['约谈 谈〔2013〕1号']);
  expect(await found('谈1')).toEqual(['约谈 谈〔2013〕1号']);
  expect(await found('谈11')).toEqual([]);
  expect(await found('张伟 主动')).toEqual(['约谈 谈〔2013〕1号']);
  expect(await found('基层锻炼')).toEqual(['谈话内容']);
  expect(await found('张伟 基层')).toEqual(['谈话内容']);
  expect(await found('基层锻炼', false)).toEqual([]);
  await binCase(desk, talk.value.record.id, '录错');
  expect(await found('基层锻炼')).toEqual([]);
});

it('finds units by any name they go by and commands by letters, with people of the unit behind', async () => {
  const desk = await aDesk();
  await saveUnit(desk, { id: 'u', kind: 'department', name: '演练市财政局', shortName: '财政局', order: 1 });
  await withPeople(desk, aPerson({ unit: 'u' }, 'p'));
  const index = anIndex(desk);
  const commands = [{ id: 'new', names: ['登记约谈', '新增约谈'] }];
  const search = (text: string) => index.search({ ...everything, text, commands });
  expect((await search('czj')).units).toMatchObject([{ rank: 2, item: { id: 'u' } }]);
  expect((await search('czj')).people.map(({ item }) => item.id)).toEqual(['p']);
  expect((await search('xzyt')).commands).toEqual([{ rank: 2, item: 'new' }]);
  expect((await search('新增约')).commands).toEqual([{ rank: 1, item: 'new' }]);
});

it('narrows by words of several fields, by units and by a text together, page by page', async () => {
  const desk = await aDesk();
  const level = ['乡科级正职', '乡科级副职'];
  const people = Array.from({ length: 6 }, (_, index) => ({
    ...aPerson(
      { name: index < 4 ? '王伟' : '李明', unit: `u${index % 2}`, level: level[index % 3 === 0 ? 0 : 1] },
      `p${index}`,
    ),
    order: index,
  }));
  await withPeople(desk, ...people);
  const index = anIndex(desk);
  const all = { text: '', facets: {}, from: 0, size: 10 };
  expect(await index.narrow({ ...all, facets: { level: ['乡科级正职'] } })).toEqual({
    ids: ['p0', 'p3'],
    count: 2,
  });
  expect(await index.narrow({ ...all, facets: { level }, unitIds: ['u1'], from: 1, size: 1 })).toEqual({
    ids: ['p3'],
    count: 3,
  });
  const byName = await index.narrow({ ...all, text: '王伟', facets: { level: ['乡科级副职'] } });
  expect([...byName.ids].sort()).toEqual(['p1', 'p2']);
  expect((await index.narrow({ ...all, facets: { reserve: ['正科级后备'] } })).count).toBe(0);
});

it('finds a matter that names its readers for those only', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '张伟' }, 'p'));
  const card = await registerCase(desk, 'warningCard', 'draft', {
    ...{
      colour: 'yellow',
      person: 'p',
      registeredOn: '2013-03-05',
      readers: '李部长、赵科长',
      summary: '群众反映',
    },
  });
  if (!card.ok) throw new Error(card.problems[0]?.message);
  const index = anIndex(desk);
  await index.warm();
  const found = async (name: string) =>
    (await index.search({ ...everything, text: '群众反映', reader: [name] })).matters.length;
  expect(await found('李部长')).toBe(1);
  expect(await found('测试员')).toBe(1);
  expect(await found('王五')).toBe(0);
});

it('keeps its text in the store while there is room, and not on a disk that is nearly full', async () => {
  const desk = await aDesk();
  await withPeople(desk, ...Array.from({ length: 600 }, (_, index) => aPerson({ name: `干部${index}` })));
  let roomy = false;
  const index = peopleIndex(nameOf(desk), () => roomy);
  await index.warm();
  expect(await desk.database.caches.count()).toBe(0);
  roomy = true;
  await withPeople(desk, aPerson({ name: '后来' }));
  index.changed();
  await index.warm();
  expect(await desk.database.caches.get('names')).toBeDefined();
});
