import { CLOSED } from '#shared/confidential.ts';
import type { Report } from '../model.ts';
import { namedTotals, type ReportTable } from '../report-table.ts';
import { boundsOf, type Said, type Sentence } from './sentences.ts';

/** Shorter names stand at the end of many other ones. */
const LEAST = 3;

/** What the operator may not read stands in a group of its own, and is missing from the others. */
function isPartlyClosed({ headings, rows }: ReportTable): boolean {
  return headings.includes(CLOSED) || rows.some(([name]) => name === CLOSED);
}

/** Each number of a table that the text tells too: 蓝色警宣卡44张 beside the row 蓝色警宣卡. */
export function tablesAgree(
  { items, span, asOf }: Pick<Report, 'items' | 'span' | 'asOf'>,
  sentences: readonly Sentence[],
): readonly { readonly sentence: Sentence; readonly said: Said }[] {
  const tables = items
    .flatMap(({ tables: own = [] }) => own)
    .filter(
      (table) =>
        table.counted !== '' &&
        table.span.from === span.from &&
        (table.span.to === span.to || table.span.to === asOf),
    );
  return tables.flatMap((table) =>
    [...namedTotals(table)]
      .filter(([name]) => name === table.counted || !isPartlyClosed(table))
      .flatMap(([name, value]) =>
        sentences.flatMap((sentence) =>
          sentence.figures.flatMap((figure) => {
            const [least, most] = boundsOf(figure);
            const isMeant = name.length >= LEAST && figure.unit !== '%' && figure.before.endsWith(name);
            if (!isMeant || (least <= value && value <= most)) return [];
            const said = {
              message: `“${name}”在文中写作${figure.text}，而表“${table.caption}”中为${value}。`,
              remedy: '刷新表格和正文中的数字；手填的数字核对后改正。',
              figures: [figure],
            };
            return [{ sentence, said }];
          }),
        ),
      ),
  );
}
