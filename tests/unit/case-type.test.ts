import { describe, expect, it } from 'vitest';
import { type AnyCaseType, defineCaseType } from '#shared/case-type.ts';
import type { WarningCardStage, WarningCardValues } from '#shared/case-types/warning-card.ts';
import { caseTypes } from '#shared/registry.ts';

describe('a declaration is checked by the compiler', () => {
  const fields = {
    colour: { kind: 'option', label: '卡色', options: { blue: '蓝', red: '红' } },
    on: { kind: 'day', label: '日期' },
  } as const;

  it('refuses a move to a stage that does not exist', () => {
    defineCaseType({
      name: 'x',
      label: 'x',
      fields,
      // @ts-expect-error: there is no stage `gone`
      stages: { draft: { label: '草稿', moves: [{ label: '走', to: 'gone' }] } },
      start: ['draft'],
      columns: { day: ['on'] },
    });
  });

  it('refuses a need for a field that does not exist', () => {
    defineCaseType({
      name: 'x',
      label: 'x',
      fields,
      // @ts-expect-error: there is no field `colur`
      stages: { draft: { label: '草稿', needs: ['colur'] } },
      start: ['draft'],
      columns: { day: ['on'] },
    });
  });

  it('refuses to start at a stage that does not exist', () => {
    defineCaseType({
      name: 'x',
      label: 'x',
      fields,
      stages: { draft: { label: '草稿' } },
      // @ts-expect-error: there is no stage `issued`
      start: ['issued'],
      columns: { day: ['on'] },
    });
  });

  it('refuses a condition on an option that does not exist', () => {
    defineCaseType({
      name: 'x',
      label: 'x',
      fields,
      stages: {
        draft: {
          label: '草稿',
          // @ts-expect-error: there is no colour `green`
          needs: [{ field: 'on', when: (values) => values.colour === 'green' }],
        },
      },
      start: ['draft'],
      columns: { day: ['on'] },
    });
  });

  it('refuses values with a wrong option, a wrong field or a wrong stage', () => {
    // @ts-expect-error: there is no green card
    const green: WarningCardValues = { colour: 'green' };
    // @ts-expect-error: there is no such field
    const misspelt: WarningCardValues = { issuedAt: '2013-01-01' };
    // @ts-expect-error: there is no such stage
    const nowhere: WarningCardStage = 'signed';
    expect([green, misspelt, nowhere]).toHaveLength(3);
  });
});

it('declares every type within twelve keys, under its own name, with moves that exist', () => {
  for (const [name, type] of Object.entries<AnyCaseType>(caseTypes)) {
    expect(type.name).toBe(name);
    expect(Object.keys(type).length).toBeLessThanOrEqual(12);
    for (const stage of Object.values(type.stages)) {
      // What has ended can only be taken back: no move leads from an end to an open stage.
      const { moves = [] } = stage;
      const ends = moves.filter(({ to }) => type.stages[to]?.final);
      expect(stage.final ? ends : moves, `${name} ${stage.label}`).toHaveLength(moves.length);
      expect(stage.final || moves.length > 0, `${name} ${stage.label}`).toBe(true);
    }
  }
});

it('lets every stage be reached from a start stage', () => {
  for (const type of Object.values<AnyCaseType>(caseTypes)) {
    const reached = new Set<string>(type.start);
    for (const stage of reached) for (const move of type.stages[stage]?.moves ?? []) reached.add(move.to);
    expect([...reached].sort()).toEqual(Object.keys(type.stages).sort());
  }
});
