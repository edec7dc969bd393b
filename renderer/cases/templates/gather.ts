import { readAttachment } from '#renderer/data/attachments/read.ts';
import { today, zoneOffset } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { postsOfPeople } from '#renderer/data/queries/people.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import type { TemplateFilling } from '#renderer/print/template.ts';
import type { Case } from '#shared/case-type.ts';
import { asSeenBy, isMasked } from '#shared/confidential.ts';
import { instantInWords } from '#shared/day.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import type { Person } from '#shared/people/person.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { caseData, commonData, personData, type TemplateNames } from '#shared/templates/data.ts';
import type { Reference } from '../Reference.tsx';

export type PrintableRecords =
  | { readonly table: 'people'; readonly rows: readonly Person[] }
  | { readonly table: 'cases'; readonly rows: readonly Case[] };

export interface Gathered {
  readonly records: readonly (TemplateFilling & { readonly label: string })[];
  /** Records that this operator may not read: they are not printed. */
  readonly hidden: number;
}

/** What a template is filled with: one entry per copy, 份号 counted on from `firstCopy`. */
export async function gather(
  desk: Desk,
  reference: Reference,
  { table, rows }: PrintableRecords,
  copies: number,
  firstCopy: number | undefined,
): Promise<Gathered> {
  const cases = table === 'cases' ? rows.filter((row) => !isMasked(asSeenBy(row, desk))) : [];
  const people = await peopleOf(desk, table === 'people' ? rows : [], cases);
  const posts = await postsOfPeople(desk.database, [...people.keys()]);
  const names = await namesOf(desk, reference, people, cases);
  const shared = { settings: reference.settings, today: today(), operator: desk.by };
  const instant = (iso: string) => instantInWords(iso, zoneOffset());
  const ofPerson = (person: Person | undefined) =>
    person ? personData(person, posts.get(person.id) ?? [], names) : {};
  const told =
    table === 'people'
      ? rows.map((row) => ({ data: ofPerson(row), person: row, label: row.values.name ?? '' }))
      : cases.map((row) => {
          const person = people.get(personIdOf(row) ?? '');
          return { data: caseData(row, ofPerson(person), names, instant), person, label: labelOf(row) };
        });
  const records: (TemplateFilling & { label: string })[] = [];
  for (const { data, person, label } of told) {
    const photo = person && (await photoOf(desk, person));
    for (let copy = 0; copy < copies; copy++) {
      const number = firstCopy === undefined ? {} : { copy: firstCopy + records.length };
      records.push({
        label,
        fileName: label.replace(/[\\/:*?"<>|]/g, '_') || '未命名',
        data: { ...data, ...commonData({ ...shared, ...number }) },
        ...(photo ? { photo } : {}),
      });
    }
  }
  return { records, hidden: rows.length - told.length };
}

function labelOf(row: Case): string {
  const type = caseTypeOf(row.type);
  return [row.number?.text ?? type.label, subjectOf(type, row)].filter(Boolean).join(' ');
}

function personIdOf(row: Case): string | undefined {
  const { person } = caseTypeOf(row.type).columns;
  const id = person === undefined ? undefined : row.values[person];
  return typeof id === 'string' ? id : undefined;
}

async function peopleOf(
  { database }: Desk,
  given: readonly Person[],
  cases: readonly Case[],
): Promise<ReadonlyMap<string, Person>> {
  const ids = new Set(cases.flatMap((row) => valuesOfKind(row, 'person')));
  const read = await getRows(database, 'people', [...ids]);
  return new Map([...given, ...read].map((person) => [person.id, person]));
}

function valuesOfKind({ type, values }: Case, kind: 'person' | 'case'): readonly string[] {
  return Object.entries(caseTypeOf(type).fields).flatMap(([name, field]) => {
    const value = values[name];
    return field.kind === kind && typeof value === 'string' ? [value] : [];
  });
}

async function namesOf(
  desk: Desk,
  { unitName }: Reference,
  people: ReadonlyMap<string, Person>,
  cases: readonly Case[],
): Promise<TemplateNames> {
  const matters = await getRows(desk.database, 'cases', [
    ...new Set(cases.flatMap((row) => valuesOfKind(row, 'case'))),
  ]);
  const labels = new Map(matters.map((row) => [row.id, labelOf(asSeenBy(row, desk))]));
  return {
    unit: unitName,
    person: (id) => people.get(id)?.values.name ?? '',
    matter: (id) => labels.get(id) ?? '',
  };
}

/** Its bytes; nothing where there is none or it cannot be read (the person's page says so). */
async function photoOf(desk: Desk, { photo }: Person): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (photo === undefined) return undefined;
  const [attachment] = await getRows(desk.database, 'attachments', [photo]);
  const read = attachment && (await readAttachment(desk, attachment));
  return read?.ok ? read.value : undefined;
}
