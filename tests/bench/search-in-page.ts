import { pageOfPeople } from '#renderer/data/queries/people.ts';
import { narrowPeople, searchAll, warmPeopleSearch } from '#renderer/workers/people-search.ts';
import { cases, size } from './county.ts';
import { deskOf, repeat, store, timed } from './in-page.ts';
import { register, registerSize, registerUnits } from './register.ts';

const STEP = 5_000;

/** Fills a register of 100,000 people with the matters of many years. Nothing is kept for searching yet. */
export async function seedRegister(name: string): Promise<void> {
  const desk = await deskOf(name);
  await store(desk, registerUnits());
  for (let from = 0; from < registerSize.people; from += STEP) await store(desk, register(from, from + STEP));
  for (let from = 0; from < size.cases; from += STEP) await store(desk, cases(from, from + STEP));
  desk.database.close();
}

const order = { limit: 8, recent: [], confidential: true, reader: ['bench'], commands: [] } as const;

/** Milliseconds from a fresh worker to the first answer, and until matters are searched too. */
export async function firstSearch(name: string): Promise<{ names: number; matters: number; warm: number }> {
  const desk = await deskOf(name);
  const start = performance.now();
  const found = await searchAll(desk, { ...order, text: '王伟' });
  const names = performance.now() - start;
  if (found.people.length === 0) throw new Error('nobody found');
  for (let complete = found.complete; !complete; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    complete = (await searchAll(desk, { ...order, text: '王伟' })).complete;
  }
  const matters = performance.now() - start;
  await warmPeopleSearch(desk);
  const warm = performance.now() - start;
  desk.database.close();
  return { names, matters, warm };
}

/** What people type, letter by letter. */
const typed = [
  ...['王建国', '欧阳', '镕', '万俟', '张伟 财', '李娜 科长', '市单', '不存在的人'],
  ...['wangjianguo', 'zhangw', 'oyxy', 'wjg', 'lvxue', 'shanw', 'qwxz', '张w', '王jg', 'zhongrui'],
  ...['13810012', '010019', '2013 警', '基层干部', '服务态度', '约谈 2013', 'liu czj'],
];

/** Milliseconds of every key stroke, from the page to the worker and back. */
export async function keystrokes(name: string): Promise<number[]> {
  const desk = await deskOf(name);
  const rounds: number[] = [];
  for (const text of typed) {
    for (let length = 1; length <= text.length; length++) {
      rounds.push(await timed(() => searchAll(desk, { ...order, text: text.slice(0, length) })));
    }
  }
  desk.database.close();
  return rounds;
}

/** Milliseconds for a page of the register under three filters, and for a plain one. */
export async function narrowed(name: string): Promise<{ filtered: number[]; plain: number[] }> {
  const desk = await deskOf(name);
  const facets = { level: ['乡科级正职', '乡科级副职'], rank: ['一级主任科员'], sex: ['女'] };
  const filtered = await repeat(30, (round) =>
    narrowPeople(desk, { text: '', unitIds: [`u${round}`, `u${round + 1}`], facets, from: 0, size: 50 }),
  );
  const plain = await repeat(30, (round) =>
    pageOfPeople(desk.database, {}, { order: round * 500, id: '' }, 50),
  );
  desk.database.close();
  return { filtered, plain };
}
