/**
 * Writes shared/codes/holidays.ts from the chinese-days package: per year the days on which the official notice
 * departs from plain weekdays. Run by hand when a new notice is in the package: node build/make-calendar.ts
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import chineseDays from 'chinese-days';

const years = Array.from({ length: 2026 - 2004 + 1 }, (_, index) => 2004 + index);

function exceptions(year: number): { off: string[]; work: string[] } {
  const off: string[] = [];
  const work: string[] = [];
  for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
    const date = new Date(ms);
    const day = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const works = chineseDays.isWorkday(day);
    if (!weekend && !works) off.push(day.slice(5));
    if (weekend && works) work.push(day.slice(5));
  }
  return { off, work };
}

const lines = years.map((year) => {
  const { off, work } = exceptions(year);
  return `  ${year}: { off: '${off.join(' ')}', work: '${work.join(' ')}' },`;
});

writeFileSync(
  resolve(import.meta.dirname, '../shared/codes/holidays.ts'),
  `/**
 * Days on which the State Council's yearly notice departs from plain weekdays: \`off\` = weekdays that are free,
 * \`work\` = Saturdays and Sundays that are worked (调休). MM-DD, separated by blanks.
 * Made by build/make-calendar.ts from the package chinese-days (MIT). A year that is missing here has no published notice.
 */
export const publishedHolidays: Readonly<Record<number, { readonly off: string; readonly work: string }>> = {
${lines.join('\n')}
};
`,
);
