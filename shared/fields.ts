import type { Day, Month } from './day.ts';

interface Common {
  /** As on the paper form; shown before the input and in every message about the field. */
  readonly label: string;
  /** Needed even for a draft. What is needed later stands in a stage's `needs`. */
  readonly required?: true;
  /** One sentence below the input. */
  readonly help?: string;
}

export interface TextField extends Common {
  readonly kind: 'text';
  /** Lines of the input; 1 unless told. */
  readonly lines?: number;
  /** Code list whose words are offered while typing; any other text is taken too. */
  readonly suggest?: string;
}
export interface DayField extends Common {
  readonly kind: 'day';
  /** Something that has happened: later than today is refused. */
  readonly past?: true;
}
export interface MonthField extends Common {
  readonly kind: 'month';
}
export interface NumberField extends Common {
  readonly kind: 'number';
  /** 万元 元 户 个 天 … */
  readonly unit: string;
  /** Decimal places kept; 0 unless told. */
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  /** A rate (人均收入): lists give its mean below the column, never its sum. */
  readonly average?: true;
}
/** One of a closed list whose meaning the program knows. */
export interface OptionField<K extends string = string> extends Common {
  readonly kind: 'option';
  readonly options: Readonly<Record<K, string>>;
}
/** One entry of a code list that the office edits in 设置. */
export interface CodeField extends Common {
  readonly kind: 'code';
  readonly list: string;
}
export interface FlagField extends Common {
  readonly kind: 'flag';
}
export interface PersonField extends Common {
  readonly kind: 'person';
}
export interface UnitField extends Common {
  readonly kind: 'unit';
  /** Only units of these kinds can be chosen (`village`, `community` …). */
  readonly of?: readonly string[];
}
export interface CaseField extends Common {
  readonly kind: 'case';
  readonly type: string;
}

export type Field =
  | TextField
  | DayField
  | MonthField
  | NumberField
  | OptionField
  | CodeField
  | FlagField
  | PersonField
  | UnitField
  | CaseField;

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F extends Field> = F extends DayField
  ? Day
  : F extends MonthField
    ? Month
    : F extends NumberField
      ? number
      : F extends FlagField
        ? boolean
        : F extends OptionField
          ? keyof F['options'] & string
          : string;

/** What a record of these fields holds. Everything may still be missing: a draft is a lawful record. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> | undefined };

/** Values of any record, for code that must not know the type. */
export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value | undefined>>;

/** True for nothing at all and for blanks only. `0` and `false` are answers. */
export function isBlank(value: Value | undefined): value is undefined | '' {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Declares fields so that their names and options are known to the compiler. */
export function defineFields<const F extends Fields>(fields: F): F {
  return fields;
}
