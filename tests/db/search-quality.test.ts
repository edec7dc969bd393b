import { expect, it } from 'vitest';
import { groupsOf } from '#renderer/app/palette/choices.ts';
import { commandNames } from '#renderer/app/palette/commands.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import type { Write } from '#shared/change.ts';
import { practiceCounty } from '#shared/practice/county.ts';
import { forCommands, forMatters, forUnits, planted } from '#tests/fixtures/search-quality.ts';
import { anIndex } from './an-index.ts';
import { aDesk } from './desk.ts';

interface Wanted {
  readonly query: string;
  /** Label of the first line, or the number in it. */
  readonly first: string;
}

const each = (first: string, queries: string): readonly Wanted[] =>
  queries.split('；').map((query) => ({ first, query }));

function table(text: string): readonly Wanted[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', queries = ''] = line.split('：');
      return each(first, queries);
    });
}

const wanted: readonly Wanted[] = [
  ...planted.flatMap(({ name, queries }) => each(name, queries)),
  ...table(forUnits),
  ...table(forCommands),
  ...table(forMatters),
];

it('puts what is meant first in at least 98 of 100 questions', { timeout: 60_000 }, async () => {
  const desk = await aDesk();
  const county = practiceCounty('2026-11-20');
  await importRows(desk, '载入样本数据', county);
  const unitIds = new Map(
    county.flatMap((write) =>
      write.table === 'units' && write.after ? [[write.after.name, write.key]] : [],
    ),
  );
  const people = planted.map(({ queries: _queries, unit, ...values }, index): Write => {
    const id = `planted-${index}`;
    const unitId = unitIds.get(unit);
    if (unitId === undefined) throw new Error(`no unit ${unit}`);
    return {
      table: 'people',
      key: id,
      after: { id, order: 5_000 + index, values: { ...values, unit: unitId } },
    };
  });
  await importRows(desk, '导入', people);
  const index = anIndex(desk);
  await index.warm();
  const misses: string[] = [];
  for (const { query, first } of wanted) {
    const found = await index.search({
      text: query,
      limit: 8,
      recent: [],
      confidential: true,
      reader: ['王经办'],
      commands: commandNames,
    });
    const top = groupsOf(found)[0]?.choices[0];
    const isMeant = top?.kind === 'matter' ? top.label.includes(first) : top?.label === first;
    if (!isMeant) misses.push(`${query} → ${first}, but ${top?.label ?? 'nothing'} ${top?.detail ?? ''}`);
  }
  console.log(`search quality: ${wanted.length - misses.length} of ${wanted.length}\n${misses.join('\n')}`);
  expect(wanted.length).toBeGreaterThanOrEqual(200);
  expect(misses.length / wanted.length).toBeLessThanOrEqual(0.02);
});
