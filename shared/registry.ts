import type { AnyCaseType, AnyDetailType, Detail } from './case-type.ts';
import { cardStock } from './case-types/card-stock.ts';
import { firstSecretary, household, project, villageYear } from './case-types/first-secretary.ts';
import { interview } from './case-types/interview.ts';
import { outgoingDocument } from './case-types/outgoing-document.ts';
import { copyProblems, printedCopy } from './case-types/printed-copy.ts';
import { warningCard } from './case-types/warning-card.ts';
import type { CompanyRules } from './company-rules.ts';
import type { Problem } from './result.ts';
import { cardRules } from './warning-cards/company.ts';
import { stockProblems } from './warning-cards/stock.ts';

/** Every kind of matter, by name. A new type is one file in case-types/ and one line here. */
export const caseTypes = {
  warningCard,
  interview,
  firstSecretary,
  outgoingDocument,
} as const satisfies Record<string, AnyCaseType>;
export const detailTypes = {
  villageYear,
  household,
  project,
  cardStock,
  printedCopy,
} as const satisfies Record<string, AnyDetailType>;

/** The types whose records are judged beside the person's others. */
export const companyRules: Readonly<Partial<Record<string, CompanyRules>>> = { warningCard: cardRules };

/** The detail tables whose rows are judged beside the others of their table, which is small. */
export const detailRules: Readonly<
  Partial<Record<string, (row: Detail, others: readonly Detail[], before?: Detail) => readonly Problem[]>>
> = { cardStock: stockProblems, printedCopy: copyProblems };

export type CaseTypeName = keyof typeof caseTypes;
export type DetailTypeName = keyof typeof detailTypes;

/** The type of a stored record; a name nobody knows is a bug (or a database of a newer program, refused at opening). */
export function caseTypeOf(name: string): AnyCaseType {
  const type: AnyCaseType | undefined = Object.entries<AnyCaseType>(caseTypes).find(
    ([key]) => key === name,
  )?.[1];
  if (!type) throw new Error(`unknown case type ${name}`);
  return type;
}

export function detailTypeOf(name: string): AnyDetailType {
  const type: AnyDetailType | undefined = Object.entries<AnyDetailType>(detailTypes).find(
    ([key]) => key === name,
  )?.[1];
  if (!type) throw new Error(`unknown detail type ${name}`);
  return type;
}
