import type { RosterColumn } from '#shared/formats/roster-model.ts';
import type { Person } from '#shared/people/person.ts';
import type { DraftField, PersonDraft } from '#shared/people/person-draft.ts';
import type { JudgedRoster } from './roster-import-judge.ts';
import type { ColumnEffect, PreviewColumn } from './roster-import-model.ts';

/** What each column is used for, with a sample of its cells and what it does to people on file. */
export function columnsOf(judged: JudgedRoster): PreviewColumn[] {
  const { columns, rows } = judged.roster;
  const updates = judged.rows.flatMap(({ row, decision }) => {
    const held = decision?.kind === 'update' ? judged.register.people.get(decision.id) : undefined;
    return held ? [{ draft: row.person, held }] : [];
  });
  return columns.map(({ index, header, field, ignored }: RosterColumn) => ({
    index,
    header,
    use: ignored ? 'ignore' : (field ?? 'other'),
    sample: rows
      .map(({ cells }) => cells[index] ?? '')
      .filter((text) => text !== '')
      .slice(0, 3)
      .join('、'),
    ...(field === undefined ? {} : { effect: effectOf(field, updates, judged) }),
  }));
}

function effectOf(
  field: DraftField,
  updates: readonly { readonly draft: PersonDraft; readonly held: Person }[],
  { unitOf, choices }: JudgedRoster,
): ColumnEffect {
  let [filled, changed, same] = [0, 0, 0];
  for (const { draft, held } of updates) {
    const told = field === 'unit' ? unitOf(draft.unit)?.id : draft[field];
    if (told === undefined || told === '') continue;
    const known = held.values[field];
    if (known === undefined || known === '') filled++;
    else if (known === told) same++;
    else changed++;
  }
  return { filled, changed, same, blanksOnly: choices.blanksOnly.includes(field) };
}
