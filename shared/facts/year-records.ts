import type { Case, Detail } from '#shared/case-type.ts';
import type {
  FirstSecretaryValues,
  HouseholdValues,
  ProjectValues,
  VillageYearValues,
} from '#shared/case-types/first-secretary.ts';
import type { InterviewValues } from '#shared/case-types/interview.ts';
import type { WarningCardValues } from '#shared/case-types/warning-card.ts';
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, yearOf } from '#shared/day.ts';
import type { Values } from '#shared/fields.ts';
import { calendarIn, type DeskSettings } from '#shared/settings.ts';
import type { Calendar } from '#shared/workdays.ts';
import type { Period } from './fact.ts';

/** Everything the facts of one year are computed from, as plain values. */
export interface YearRecords {
  readonly year: number;
  /** The first day of the span: 1 January, or the first of a quarter or month. */
  readonly from: Day;
  /** The last day of the span. */
  readonly to: Day;
  /** 统计时点: the last day of the span, or today where it still runs. */
  readonly asOf: Day;
  /** Also those of the year before, for the comparison with it; facts say themselves which of them count. */
  readonly interviews: readonly Case<InterviewValues>[];
  /** Also those of the two years before, for second cards, 影响期 and the comparison with the year before. */
  readonly cards: readonly Case<WarningCardValues>[];
  /** Also those of earlier years: who was sent in 2012 may be in office at the end of 2013. */
  readonly firstSecretaries: readonly Case<FirstSecretaryValues>[];
  /** Detail rows of this year only. */
  readonly villageYears: readonly Detail<VillageYearValues>[];
  /** Those of the year before. */
  readonly earlierVillageYears: readonly Detail<VillageYearValues>[];
  readonly households: readonly Detail<HouseholdValues>[];
  readonly projects: readonly Detail<ProjectValues>[];
  readonly rules: YearRules;
}

/** The office's settings that figures depend on. */
export interface YearRules {
  /** 万元 */
  readonly villageIncomeLine: number;
  /** 元 */
  readonly householdIncomeLine: number;
  readonly calendar: Calendar;
  readonly terms: DeskSettings['terms'];
}

/** Days within one year, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function wholeYear(year: number): Span {
  return { from: firstDayOf(year), to: lastDayOf(year) };
}

/** 统计时点 of a span as seen on `today`: its end, or today where it still runs. */
export function asOfSpan({ from, to }: Span, today: Day): Day {
  return from <= today && today < to ? today : to;
}

/** 期初至统计时点 */
export function flowOf({ from, asOf }: Pick<YearRecords, 'from' | 'asOf'>): Period {
  return { kind: 'flow', from, to: asOf };
}

/** Stored rows, not yet told apart by type. */
export interface StoredYear {
  readonly cases: readonly Case[];
  readonly details: readonly Detail[];
}

/** Sorts stored rows by type; rows of other types are ignored. The span lies within one year. */
export function yearRecords(span: Span, today: Day, stored: StoredYear, settings: DeskSettings): YearRecords {
  const { villageIncomeLine, householdIncomeLine, terms } = settings;
  const year = yearOf(span.from);
  const villageYears = stored.details.filter(isDetailOf<VillageYearValues>('villageYear'));
  return {
    year,
    ...span,
    asOf: asOfSpan(span, today),
    interviews: stored.cases.filter(isCaseOf<InterviewValues>('interview')),
    cards: stored.cases.filter(isCaseOf<WarningCardValues>('warningCard')),
    firstSecretaries: stored.cases.filter(isCaseOf<FirstSecretaryValues>('firstSecretary')),
    villageYears: villageYears.filter((row) => row.values.year !== year - 1),
    earlierVillageYears: villageYears.filter((row) => row.values.year === year - 1),
    households: stored.details.filter(isDetailOf<HouseholdValues>('household')),
    projects: stored.details.filter(isDetailOf<ProjectValues>('project')),
    rules: { villageIncomeLine, householdIncomeLine, terms, calendar: calendarIn(settings) },
  };
}

// A stored row's `type` says which values it holds; commit lets nothing else in.
export function isCaseOf<V extends Values>(type: string) {
  return (record: Case): record is Case<V> => record.type === type;
}

export function isDetailOf<V extends Values>(type: string) {
  return (row: Detail): row is Detail<V> => row.type === type;
}

/**
 * The same part of the year before, as far as its records are at hand: talks, cards, first secretaries and villages, but
 * neither households nor projects.
 */
export function lastYearOf(records: YearRecords): YearRecords {
  return {
    ...records,
    year: records.year - 1,
    from: addMonths(records.from, -12),
    to: sameDayAfter(records.to, -1),
    asOf: sameDayAfter(records.asOf, -1),
    villageYears: records.earlierVillageYears,
    earlierVillageYears: [],
    households: [],
    projects: [],
  };
}

/** So many years later: the end of a month is compared with the end of that month, also where February has one day more. */
export function sameDayAfter(day: Day, years: number): Day {
  const next = addDays(day, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, years * 12), -1) : addMonths(day, years * 12);
}

/** The same records seen over a part of their year, as far as the 统计时点 reaches; undefined for one that lies beyond it. */
export function partOf(records: YearRecords, { from, to }: Span): YearRecords | undefined {
  if (yearOf(from) !== records.year || yearOf(to) !== records.year || from > records.asOf) return undefined;
  return { ...records, from, to, asOf: to < records.asOf ? to : records.asOf };
}

/** True if `day` is filled and lies in the span, not after the 统计时点. */
export function inPeriod(records: Pick<YearRecords, 'from' | 'asOf'>, day: Day | undefined): boolean {
  return day !== undefined && day >= records.from && day <= records.asOf;
}
