import { type BasisDocument, wordsOf } from '#shared/basis-documents.ts';
import { type Day, isDay } from '#shared/day.ts';
import type { Value, Values } from '#shared/fields.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';

/** The register as the fields of its form, `document.0.title` and so on; clauses one a line. */
export function documentValues(documents: readonly BasisDocument[]): Values {
  return Object.fromEntries(
    documents.flatMap(({ clauses, ...document }, index) =>
      Object.entries({ ...document, clauses: clauses.join('\n') }).map(([key, value]) => [
        `document.${index}.${key}`,
        value,
      ]),
    ),
  );
}

/** The documents that have a title. Refuses an end before the beginning, and two whose words are the same. */
export function documentsIn(values: Values, count: number): Result<readonly BasisDocument[]> {
  const problems: Problem[] = [];
  const documents: BasisDocument[] = [];
  for (let index = 0; index < count; index++) {
    const of = (part: string) => values[`document.${index}.${part}`];
    const title = textOf(of('title'))
      .replace(/\s*\n\s*/g, '')
      .replace(/^《(.*)》$/, '$1');
    if (title === '') continue;
    const number = textOf(of('number'));
    const [validFrom, validUntil] = [dayOf(of('validFrom')), dayOf(of('validUntil'))];
    const document: BasisDocument = {
      title,
      ...(number === '' ? {} : { number }),
      clauses: textOf(of('clauses'))
        .split(/[\n、，；]/)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== ''),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil }),
    };
    const wrong = (part: string, message: string) =>
      problems.push({ field: `document.${index}.${part}`, message: `《${title}》：${message}` });
    if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) {
      wrong('validUntil', '停止执行日期早于施行日期，请核对两个日期。');
    }
    if (documents.some((other) => wordsOf(other)[0] === wordsOf(document)[0])) {
      wrong('title', '名称和文号与前面一件相同，请合并成一件。');
    }
    documents.push(document);
  }
  const [first, ...rest] = problems;
  return first ? refuse(first, ...rest) : ok(documents);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function dayOf(value: Value | undefined): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
