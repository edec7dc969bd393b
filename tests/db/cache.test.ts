import { expect, it } from 'vitest';
import { keepInCache, readFromCache } from '#renderer/data/cache.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const form = 1;

async function aDeskWithChanges() {
  const desk = await aDesk();
  const { database } = desk;
  await withPeople(desk, aPerson());
  const keep = async (pieces: readonly string[], as = form) =>
    keepInCache(database, 'texts', as, await headSeq(database), pieces);
  const read = async () => {
    const taken: string[] = [];
    const upTo = await readFromCache<string>(database, 'texts', form, (piece) => taken.push(piece));
    return upTo === undefined ? undefined : taken;
  };
  const second = async () => (await database.caches.get('texts/1')) ?? Promise.reject(new Error('no piece'));
  return { desk, caches: database.caches, keep, read, second };
}

it('gives kept search text back piece by piece, and of a shorter one no piece of the longer one before', async () => {
  const { caches, keep, read } = await aDeskWithChanges();
  expect(await read()).toBeUndefined();
  await keep(['甲', '乙', '丙']);
  expect(await read()).toEqual(['甲', '乙', '丙']);
  await keep(['丁', '戊']);
  expect(await read()).toEqual(['丁', '戊']);
  expect(await caches.count()).toBe(2);
});

it('trusts no search text of another form, with a piece missing, in the place of another, or kept at another time', async () => {
  const { desk, caches, keep, read, second } = await aDeskWithChanges();
  await keep(['甲'], form + 1);
  expect(await read()).toBeUndefined();
  await keep(['甲', '乙', '丙']);
  await caches.put({ ...(await second()), id: 'texts/2' });
  expect(await read()).toBeUndefined();
  await caches.delete('texts/2');
  expect(await read()).toBeUndefined();
  const older = await second();
  await withPeople(desk, aPerson({ name: '李四' }, 'q'));
  await keep(['甲', '丁']);
  expect(await read()).toEqual(['甲', '丁']);
  await caches.put(older);
  expect(await read()).toBeUndefined();
});
