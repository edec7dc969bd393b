import type { Day } from './day.ts';
import type { Fields, Values, ValuesOf } from './fields.ts';
import type { Problem } from './result.ts';

/** A span of time. Only `workdays` needs the calendar of holidays. */
export type Term = { readonly workdays: number } | { readonly days: number } | { readonly months: number };

/** A term the office has set, with the rule it rests on. */
export type TermRule = Term & {
  /** Document and clause, in the office's words. */
  readonly basis?: string;
  /** Clocks that start on or after this day follow the rule; from the beginning if missing. */
  readonly validFrom?: Day;
  /** What held before `validFrom`; the delivered term if missing. */
  readonly earlier?: TermRule;
};

// K: names of fields, S: names of stages, V: what a record holds. They are parameters of their own (not derived
// from the fields here) so that every declared type is assignable to AnyCaseType.

/** A field that must be filled, always or under a condition. */
export type Need<K extends string, V> = K | { readonly field: K; when(values: V): boolean };

/** An act a person may take at a stage; `label` is the word on the button. */
export interface Move<K extends string, S extends string, V> {
  readonly label: string;
  readonly to: S;
  /** Fields asked for in the dialog of the act. What must be filled stands in the `needs` of the stage it leads to. */
  readonly asks?: readonly K[];
  /** What the act itself has to fill, besides what the stage it leads to needs. */
  readonly needs?: readonly Need<K, V>[];
  /** The act is recorded only with a reason (退回, 撤销 …), always or under a condition. */
  readonly reason?: true | { when(values: V): boolean };
  /** Fields emptied by the act: what a new round fills anew (opinions after 退回). */
  readonly clears?: readonly K[];
  /** The act is offered only then. */
  when?(values: V): boolean;
}

export interface Stage<K extends string, S extends string, V> {
  readonly label: string;
  /** What must be filled to stand at this stage, besides the fields marked `required`. */
  readonly needs?: readonly Need<K, V>[];
  readonly moves?: readonly Move<K, S, V>[];
  /** Nothing more is expected: no deadline runs. What moves there are lead to another end (撤销). */
  readonly final?: true;
}

export interface Deadline<K extends string, V> {
  readonly name: string;
  /** What has to happen: 书面说明, 整改报告 … */
  readonly label: string;
  /** Day field that starts the clock; the next day is day one. */
  readonly from: K;
  /** Day field that stops it. */
  readonly until: K;
  readonly term: Term;
  /** The rule's source, shown when somebody asks 依据是什么. */
  readonly basis: string;
  when?(values: V): boolean;
}

/** How a number such as 丹组警〔2013〕黄-007号 is given: one series per year of the record's day and kind, without gaps. */
export interface Numbering<K extends string, S extends string, V> {
  /** The number is given on entering one of these stages, once. */
  readonly at: readonly S[];
  /** `{office}`, `{year}`, `{kind}`, `{seq}` and `{seq3}` (three digits) are filled in; editable in 设置. */
  readonly form: string;
  /** Word of the kind inside the number; the series is split by it. */
  kind?(values: V): string;
  /** Number field for a number that the paper bears already; the next one of the series where it is empty. */
  readonly given?: K;
}

/** Fields copied into readable columns of the store, by which lists are filtered and paged. Never text about people. */
export interface Columns<K extends string> {
  readonly person?: K;
  readonly unit?: K;
  /** The day by which lists, years and reports place the record: the first of these that is filled. */
  readonly day: readonly [K, ...K[]];
  /** An option field by which lists are split (colour, form …). */
  readonly kind?: K;
  /** Texts by which a record that concerns no person is called, the first that is filled. No column of the store: it is sealed. */
  readonly subject?: readonly K[];
}

/** One kind of matter. At most 12 keys; a new key needs three types that use it. */
export interface CaseType<F extends Fields, K extends string, S extends string, V> {
  readonly name: string;
  readonly label: string;
  readonly fields: F;
  readonly stages: { readonly [P in S]: Stage<K, S, V> };
  /** Stages in which a record may be born; the first is the usual one. */
  readonly start: readonly S[];
  readonly columns: Columns<K>;
  readonly number?: Numbering<K, S, V>;
  readonly deadlines?: readonly Deadline<K, V>[];
  /** Rules between fields (an end before a start …). Called with whatever is filled so far. */
  check?(values: V, today: Day): readonly Problem[];
}

/** A case type seen by code that must not know it: engine, lists, forms. */
export type AnyCaseType = CaseType<Fields, string, string, Values>;

/** What `defineCaseType` returns for these fields and stages. */
export type CaseTypeOf<F extends Fields, S extends string> = CaseType<F, keyof F & string, S, ValuesOf<F>>;

export type StageOf<T> = T extends { readonly stages: Readonly<Record<infer S, unknown>> }
  ? S & string
  : never;
export type ValuesOfType<T> = T extends { readonly fields: infer F extends Fields } ? ValuesOf<F> : never;

/** Declares a case type. A stage, field or option that does not exist is a compile error. */
export function defineCaseType<const F extends Fields, const S extends string>(
  type: Omit<CaseTypeOf<F, S>, 'stages' | 'start' | 'number'> & {
    readonly stages: { readonly [P in S]: Stage<keyof F & string, NoInfer<S>, ValuesOf<F>> };
    readonly start: readonly NoInfer<S>[];
    readonly number?: Numbering<keyof F & string, NoInfer<S>, ValuesOf<F>>;
  },
): CaseTypeOf<F, S> {
  return type;
}

/** A table that hangs on cases or units: village figures of a year, households, projects. It has no stages. */
export interface DetailType<F extends Fields, K extends string, V> {
  readonly name: string;
  readonly label: string;
  readonly fields: F;
  readonly columns: {
    /** Unit field the row belongs to. */
    readonly unit?: K;
    /** Case field the row belongs to. */
    readonly case?: K;
    /** Number field or day field that says the year. */
    readonly year: K;
  };
  check?(values: V, today: Day): readonly Problem[];
}

export type AnyDetailType = DetailType<Fields, string, Values>;

export function defineDetail<const F extends Fields>(
  type: DetailType<F, keyof F & string, ValuesOf<F>>,
): DetailType<F, keyof F & string, ValuesOf<F>> {
  return type;
}

/** A row of a detail table. */
export interface Detail<V extends Values = Values> {
  readonly id: string;
  readonly type: string;
  readonly values: V;
}

/** Post, rank and unit of the person as at the event; later moves do not change it. */
export interface Frozen {
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly level: string;
  readonly birth?: string;
}

/** One step of a case's life. */
export interface Step {
  readonly stage: string;
  /** Word of the act: 登记 呈批 签发 … */
  readonly act: string;
  readonly at: string;
  readonly by: string;
  /** Only of the registration: the operator's id in the vault, by which it is known who may always read. */
  readonly operator?: string;
  readonly reason?: string;
}

/** 暂停 恢复 延长 of one clock. The term it was born with stays, so that the first date can still be shown. */
export type ClockChange = {
  /** Name of the deadline. */
  readonly deadline: string;
  /** 暂停: the first day that does not count. 恢复: the first day that counts again. 延长: the day it was granted. */
  readonly on: Day;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
} & (
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly term: Term }
);

/** The number a case was given; `series` and `seq` prove that there is no gap. */
export interface CaseNumber {
  readonly series: string;
  readonly seq: number;
  readonly text: string;
}

/** 经办人: the operator who sees a matter through. The id is the operator's in the vault, the name as it was then. */
export interface Handler {
  readonly id: string;
  readonly name: string;
}

/** A record of any case type. */
export interface Case<V extends Values = Values> {
  readonly id: string;
  readonly type: string;
  readonly stage: string;
  readonly values: V;
  readonly frozen?: Frozen;
  readonly number?: CaseNumber;
  /** Whoever registered it, until it is handed over; missing in records of the first release. */
  readonly handler?: Handler;
  readonly steps: readonly Step[];
  /** In the order they were recorded. */
  readonly clocks?: readonly ClockChange[];
}
