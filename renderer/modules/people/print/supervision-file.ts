import type { Reference } from '#renderer/cases/Reference.tsx';
import type { Case } from '#shared/case-type.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import { isMasked, MASK } from '#shared/confidential.ts';
import { ageAt, type Day, monthInDots } from '#shared/day.ts';
import type { MatterInForce, SupervisionFile } from '#shared/documents/supervision-file.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { birthOf } from '#shared/people/form-age.ts';
import type { Person, Post } from '#shared/people/person.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { effectOn } from '#shared/warning-cards/effect.ts';
import { type EntryKind, entryLabels, kindInWords, timeLine } from '../time-line.ts';

const kinds: readonly EntryKind[] = ['warningCard', 'interview', 'firstSecretary', 'post'];

/**
 * The 干部监督档案 of a cadre. It tells what the cadre's page tells: that a matter was, when, of which kind and how far it
 * is; never what was said in a talk. `cases` are masked already where `by` may not read them.
 */
export function supervisionFile(
  person: Person,
  cases: readonly Case[],
  posts: readonly Post[],
  { calendar, settings, unitName }: Reference,
  { today, by }: { readonly today: Day; readonly by: string },
): SupervisionFile {
  const clockwork = { calendar, terms: settings.terms };
  const entries = timeLine(cases, posts, today, clockwork);
  const inForce = cases.flatMap((record): readonly MatterInForce[] => {
    const type = caseTypeOf(record.type);
    const stage = type.stages[record.stage];
    const effectUntil = isCard(record) ? effectOn(record, today, clockwork) : undefined;
    if (stage?.final && effectUntil === undefined) return [];
    const clock = nextDue(type, record, calendar, settings.terms);
    const until =
      effectUntil === undefined
        ? clock && `${clock.label}${inDots(clock.due.day)}`
        : `影响期至${inDots(effectUntil)}`;
    return [
      {
        matter: [type.label, record.number?.text].filter(Boolean).join(' '),
        kind: isMasked(record) ? MASK : kindInWords(record),
        stage: stage?.label ?? record.stage,
        until: until ?? '',
      },
    ];
  });
  return {
    name: person.values.name ?? '',
    facts: factsOf(person, unitName, today),
    inForce,
    groups: kinds.map((kind) => ({
      title: entryLabels[kind],
      entries: entries
        .filter((entry) => entry.kind === kind)
        .map(({ when, title, detail }) => ({ when: inDots(when), title, detail })),
    })),
    organ: settings.organ,
    day: today,
    operator: by,
  };
}

/** `2026.03.22`: a line may break at a hyphen. */
function inDots(day: string): string {
  return day.replaceAll('-', '.');
}

/** Without the identity number and the telephone: the paper is read by others. */
function factsOf({ values }: Person, unitName: Reference['unitName'], today: Day): SupervisionFile['facts'] {
  const birth = birthOf(values);
  return [
    ['姓名', values.name ?? ''],
    ['性别', values.sex ?? ''],
    ['出生年月', birth === undefined ? '' : `${monthInDots(birth)}（${ageAt(birth, today)}岁）`],
    ['民族', values.nation ?? ''],
    ['政治面貌', values.party ?? ''],
    ['参加工作时间', values.workStarted === undefined ? '' : monthInDots(values.workStarted)],
    ['职务层次', values.level ?? ''],
    ['职级', values.rank ?? ''],
    ['干部管理权限', values.jurisdiction ?? ''],
    ['后备干部', values.reserve ?? ''],
    ['单位及职务', values.unitAndPost ?? `${unitName(values.unit)}${values.post ?? ''}`],
  ];
}
