import { caseHref } from '#renderer/cases/case-paths.ts';
import type { Case } from '#shared/case-type.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import { isMasked, MASK } from '#shared/confidential.ts';
import { type Day, monthInDots } from '#shared/day.ts';
import { dayOfCase, kindOfCase } from '#shared/engine/columns.ts';
import type { Clockwork } from '#shared/engine/deadlines.ts';
import type { Post } from '#shared/people/person.ts';
import { type CaseTypeName, caseTypeOf, caseTypes } from '#shared/registry.ts';
import { isInEffect } from '#shared/warning-cards/effect.ts';

export type EntryKind = CaseTypeName | 'post';

/** One thing that happened to a cadre. */
export interface TimeLineEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** A day, a month, or '' where nobody wrote it down. */
  readonly when: string;
  readonly title: string;
  /** What it was about, and the post held then. */
  readonly detail: string;
  readonly link?: string;
  /** Under way, still held, or still in effect. */
  readonly inForce: boolean;
}

export const entryLabels: Readonly<Record<EntryKind, string>> = {
  warningCard: caseTypes.warningCard.label,
  interview: caseTypes.interview.label,
  firstSecretary: caseTypes.firstSecretary.label,
  outgoingDocument: caseTypes.outgoingDocument.label,
  post: '任职',
};

/** Every matter and every post of a cadre, newest first; what bears no date comes last. */
export function timeLine(
  cases: readonly Case[],
  posts: readonly Post[],
  today: Day,
  clockwork: Clockwork,
): TimeLineEntry[] {
  return [
    ...cases.map((record) => entryOfCase(record, today, clockwork)),
    ...posts.map((post) => entryOfPost(post, today)),
  ].sort((a, b) => b.when.localeCompare(a.when));
}

function entryOfCase(record: Case, today: Day, clockwork: Clockwork): TimeLineEntry {
  const type = caseTypeOf(record.type);
  const stage = type.stages[record.stage]?.label ?? record.stage;
  return {
    id: record.id,
    kind: kindOf(record),
    when: dayOfCase(type, record) ?? '',
    title: isMasked(record)
      ? `${type.label} ${MASK}`
      : [type.label, record.number?.text, `（${stage}）`].filter(Boolean).join(' '),
    detail: [kindInWords(record), postThen(record)].filter((text) => text !== '').join('；'),
    link: caseHref(record),
    // 影响期 outlasts the card.
    inForce: !type.stages[record.stage]?.final || (isCard(record) && isInEffect(record, today, clockwork)),
  };
}

function kindOf({ type }: Case): CaseTypeName {
  const known = Object.keys(caseTypes).find((name): name is CaseTypeName => name === type);
  if (!known) throw new Error(`unknown case type ${type}`);
  return known;
}

/** 黄色警示卡, 组织约谈 …: the word by which lists of the type are split. */
export function kindInWords(record: Case): string {
  const type = caseTypeOf(record.type);
  const field = type.fields[type.columns.kind ?? ''];
  const kind = kindOfCase(type, record) ?? '';
  return field?.kind === 'option' ? (field.options[kind] ?? '') : kind;
}

function postThen({ frozen }: Case): string {
  const text = [frozen?.unit, frozen?.post].filter(Boolean).join(' ');
  return text === '' ? '' : `时任${text}`;
}

function entryOfPost(post: Post, today: Day): TimeLineEntry {
  const span = post.to === undefined ? '' : `至${monthInDots(post.to)}`;
  return {
    id: post.id,
    kind: 'post',
    when: post.from ?? '',
    title: ['任', post.unit, post.post].filter(Boolean).join(' '),
    detail: [post.level, post.rank, span, post.document].filter(Boolean).join('；'),
    inForce: post.to === undefined || post.to > today.slice(0, 7),
  };
}
