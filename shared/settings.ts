import { type BasisDocument, defaultBasisDocuments } from './basis-documents.ts';
import type { TermRule } from './case-type.ts';
import type { CardColour } from './case-types/warning-card-fields.ts';
import { defaultCodeLists } from './codes/code-lists.ts';
import { publishedHolidays } from './codes/holidays.ts';
import type { Day } from './day.ts';
import { defaultOfficePaper, type OfficePaper } from './documents/office-paper.ts';
import type { Phrase } from './reports/phrases.ts';
import { defaultLadder, type LadderRule } from './warning-cards/ladder-rules.ts';
import { defaultOpenings } from './warning-cards/opening.ts';
import { type Calendar, calendarOf } from './workdays.ts';

/** What the office decides for itself: stored with the records, changed through `commit`, part of the history. */
export interface DeskSettings {
  /** Full name that signs papers. */
  readonly organ: string;
  /** Place name used in reports: 全市, 丹阳市 … */
  readonly place: string;
  /** 机关代字 used in numbers. */
  readonly office: string;
  /** Number forms by case type; the type's own form where none is given. */
  readonly numberForms: Readonly<Record<string, string>>;
  /** Terms by `type.deadline`; the type's own term where none is given. */
  readonly terms: Readonly<Record<string, TermRule>>;
  readonly codeLists: Readonly<Record<string, readonly string[]>>;
  /** Opening line of a card by colour; `{ground}` stands for the 事由类别. */
  readonly cardOpenings: Readonly<Record<CardColour, string>>;
  /** 依据文件 of cards and rules. */
  readonly basisDocuments: readonly BasisDocument[];
  /** 依据 of single numbers and lists, by the name of the setting. */
  readonly bases: Readonly<Partial<Record<BasedSetting, Basis>>>;
  /** 机关层级, asked once in 设置; undefined until then. */
  readonly tier?: OrganTier;
  /** 库存 of blank cards of a colour below which 工作台 warns. */
  readonly cardStockLow: number;
  /** 升级规则 of the cards. */
  readonly cardLadder: readonly LadderRule[];
  /** 干部管理权限 of those to whom this office gives cards. */
  readonly cardJurisdictions: readonly string[];
  /** Where printed papers depart from GB/T 9704. */
  readonly paper: OfficePaper;
  /** 句式 of reports that the office words itself; see reports/phrases.ts for the delivered ones. */
  readonly phrases: readonly Phrase[];
  /** 村集体经营性收入 target line, 万元 a year. */
  readonly villageIncomeLine: number;
  /** 低收入户 target line, 元 a head and year. */
  readonly householdIncomeLine: number;
  /** Days that depart from plain weekdays, by year: `{ off: '01-01 …', work: '01-05 …' }`. */
  readonly holidays: Readonly<Record<number, { readonly off: string; readonly work: string }>>;
  /** Uses of columns as a clerk corrected them, by the header's fingerprint and the column counted from 0. */
  readonly rosterColumns: Readonly<Record<string, Readonly<Record<number, string>>>>;
  /** Characters that the office adds to the table of surnames, with their strokes 1–5; see surname-strokes.ts. */
  readonly strokes: Readonly<Record<string, string>>;
}

/** Settings whose rule the office names besides. */
export type BasedSetting =
  | 'cardJurisdictions'
  | 'cardStockLow'
  | 'numberForms'
  | 'villageIncomeLine'
  | 'householdIncomeLine';

/** The rule a setting rests on. */
export interface Basis {
  /** Document and clause, in the office's words. */
  readonly basis?: string;
  readonly validFrom?: Day;
}

/** What an office of a level manages, in the words of the register's 干部管理权限. */
export const managedBy = {
  city: ['市管', '委托管理'],
  county: ['县管', '委托管理'],
} as const satisfies Record<string, readonly string[]>;

export type OrganTier = keyof typeof managedBy;

export const defaultSettings: DeskSettings = {
  organ: '中共××市委组织部',
  place: '全市',
  office: '组警',
  numberForms: {},
  terms: {},
  codeLists: defaultCodeLists,
  cardOpenings: defaultOpenings,
  cardStockLow: 20,
  cardLadder: defaultLadder,
  basisDocuments: defaultBasisDocuments,
  bases: {},
  // Until the office has said what it is, nobody of its own is refused.
  cardJurisdictions: ['市管', '县管', '委托管理'],
  paper: defaultOfficePaper,
  phrases: [],
  villageIncomeLine: 70,
  householdIncomeLine: 6000,
  holidays: publishedHolidays,
  rosterColumns: {},
  strokes: {},
};

/**
 * What is set when the office says what it is: whom it manages goes with it. Words that it has put in by hand before it
 * was asked are its own and stay.
 */
export function settingsOfTier(
  chosen: OrganTier,
  { tier, cardJurisdictions }: Pick<DeskSettings, 'tier' | 'cardJurisdictions'>,
): Partial<DeskSettings> {
  if (chosen === tier) return {};
  const delivered = [defaultSettings.cardJurisdictions, ...Object.values(managedBy)];
  const isByHand =
    tier === undefined && !delivered.some((words) => words.join() === cardJurisdictions.join());
  return { tier: chosen, ...(isByHand ? {} : { cardJurisdictions: managedBy[chosen] }) };
}

export function calendarIn(settings: DeskSettings): Calendar {
  return calendarOf(settings.holidays);
}
