import { caseHref } from '#renderer/cases/case-paths.ts';
import type { Found } from '#renderer/workers/people-search.ts';
import { commands } from './commands.ts';

export type ChoiceKind = 'person' | 'unit' | 'matter' | 'command';

/** One line of the search box. */
export interface Choice {
  readonly kind: ChoiceKind;
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** What stands after `#` in the address. */
  readonly path: string;
  /** What is opened there. */
  readonly state?: 'export';
}

export interface ChoiceGroup {
  readonly kind: ChoiceKind | 'recent';
  readonly title: string;
  readonly choices: readonly Choice[];
}

const titles: Readonly<Record<ChoiceKind, string>> = {
  person: '干部',
  unit: '单位',
  matter: '案卷',
  command: '操作',
};

/** At most so many lines of each kind. */
export const most: Readonly<Record<ChoiceKind, number>> = { person: 8, unit: 4, matter: 6, command: 5 };

/** Hits by kind; the kind with the best hit first, people before others where hits are equally good. */
export function groupsOf(found: Found): readonly ChoiceGroup[] {
  const kinds = [
    { kind: 'person', hits: found.people.map(({ rank, item }) => ({ rank, choice: personChoice(item) })) },
    { kind: 'unit', hits: found.units.map(({ rank, item }) => ({ rank, choice: unitChoice(item) })) },
    {
      kind: 'command',
      hits: found.commands.flatMap(({ rank, item }) =>
        commandChoice(item).map((choice) => ({ rank, choice })),
      ),
    },
    { kind: 'matter', hits: found.matters.map(({ rank, item }) => ({ rank, choice: matterChoice(item) })) },
  ] as const satisfies readonly { kind: ChoiceKind; hits: readonly { rank: number; choice: Choice }[] }[];
  return kinds
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => (a.hits[0]?.rank ?? 0) - (b.hits[0]?.rank ?? 0))
    .map(({ kind, hits }) => ({
      kind,
      title: titles[kind],
      choices: hits.slice(0, most[kind]).map(({ choice }) => choice),
    }));
}

/** What is offered before anything is typed. */
export function startGroups(recent: readonly Choice[]): readonly ChoiceGroup[] {
  const offered = commands.slice(0, most.command).flatMap(({ label }) => commandChoice(label));
  return [
    ...(recent.length > 0 ? [{ kind: 'recent', title: '最近打开', choices: recent } as const] : []),
    { kind: 'command', title: titles.command, choices: offered },
  ];
}

function personChoice({ id, name, unit, post, birth }: Found['people'][number]['item']): Choice {
  const detail = [unit, post, birth === undefined ? '' : `${birth.replace('-', '.')}生`];
  return {
    kind: 'person',
    id,
    label: name,
    detail: detail.filter((word) => word !== '').join(' · '),
    path: `/people/${encodeURIComponent(id)}`,
  };
}

function unitChoice({ id, name }: Found['units'][number]['item']): Choice {
  return { kind: 'unit', id, label: name, detail: '', path: `/units/${encodeURIComponent(id)}` };
}

function matterChoice(matter: Found['matters'][number]['item']): Choice {
  const { id, title, name, unit, kind, stage, day, field } = matter;
  const where = field === undefined ? '' : `“${field}”中有此字词`;
  return {
    kind: 'matter',
    id,
    label: [title, name].filter((word) => word !== '').join(' '),
    detail: [where, kind, unit, stage, day].filter((word) => word !== '').join(' · '),
    path: caseHref(matter).slice(1),
  };
}

function commandChoice(label: string): readonly Choice[] {
  const command = commands.find((one) => one.label === label);
  if (!command) return [];
  const { path, state, key } = command;
  const detail = key?.replace('CmdOrCtrl', 'Ctrl') ?? '';
  return [{ kind: 'command', id: label, label, detail, path, ...(state ? { state } : {}) }];
}
