/** One broken rule, in plain Chinese: what is wrong, where, and what to do about it. */
export interface Problem {
  /** The whole sentence shown to the clerk. */
  readonly message: string;
  /** Name of the field that has to change, if it is one field. */
  readonly field?: string;
  /** The record meant, in the clerk's words ("四色卡 丹组警〔2013〕黄-7号", "第12行"). */
  readonly record?: string;
}

/** The answer of every function that can refuse: a broken rule is a value, only a bug is an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(...problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** Refusal in one sentence, optionally at one field. */
export function refuseAt(message: string, field?: string): { ok: false; problems: readonly Problem[] } {
  return refuse(field === undefined ? { message } : { message, field });
}

/** Closes a union: a new member that nobody handles does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
