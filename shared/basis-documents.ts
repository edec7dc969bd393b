import type { Day } from './day.ts';

/** 依据文件: a document on which cards and rules rest, for as long as it is in force. */
export interface BasisDocument {
  /** Without 《》. */
  readonly title: string;
  /** 文号: 丹办发〔2013〕45号 */
  readonly number?: string;
  /** 第三条, 第五条第二款 … */
  readonly clauses: readonly string[];
  /** 施行日期; from the beginning if missing. */
  readonly validFrom?: Day;
  /** The last day; in force until further notice if missing. */
  readonly validUntil?: Day;
}

/** As delivered: the document named in the 丹阳 yearbook of 2013; number and clauses are filled by the office. */
export const defaultBasisDocuments: readonly BasisDocument[] = [
  { title: '关于建立干部“四色卡”预警监督制度的实施意见（试行）', clauses: [] },
];

/** The code list in which fields name a document; its words come from this register. */
export const BASIS_DOCUMENT = 'basisDocument';

/** `《…实施意见（试行）》（丹办发〔2013〕45号）第三条`: the document as a whole and each of its clauses, as papers quote them. */
export function wordsOf({ title, number, clauses }: BasisDocument): readonly string[] {
  const whole = `《${title}》${number === undefined ? '' : `（${number}）`}`;
  return [whole, ...clauses.map((clause) => whole + clause)];
}

export function isInForce({ validFrom, validUntil }: BasisDocument, on: Day): boolean {
  return (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on <= validUntil);
}

/** What can be chosen for a matter of these days: whatever is in force on one of them. */
export function basisWordsIn(documents: readonly BasisDocument[], from: Day, to: Day): readonly string[] {
  return documents
    .filter(({ validFrom = to, validUntil = from }) => validFrom <= to && validUntil >= from)
    .flatMap(wordsOf);
}

/** The document that these words name; undefined for words of an earlier register. */
export function documentOf(documents: readonly BasisDocument[], words: string): BasisDocument | undefined {
  return documents.find((document) => wordsOf(document).includes(words));
}

/** Titles from before there was a register, as an office had them in its code list. */
export function documentsTitled(titles: readonly string[]): readonly BasisDocument[] {
  return titles.map((title) => ({ title: title.replace(/^《(.*)》$/, '$1'), clauses: [] }));
}
