import { useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { phrasesOf } from '#shared/reports/phrases.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { ChapterPaper } from './ChapterPaper.tsx';
import { ExportPanel, useSignature } from './ExportPanel.tsx';

/** The chapter of a year as on paper, every figure a link to its records, checked before it is exported. */
export function ChapterTab({ records }: { records: YearRecords }) {
  const { settings } = useReference();
  const { place, phrases } = settings;
  const report = useMemo(() => yearChapter(records, place, phrasesOf(phrases)), [records, place, phrases]);
  return (
    <div className="aj-report-body">
      <ChapterPaper report={report} signature={useSignature()} />
      <aside className="aj-report-side">
        <ExportPanel report={report} records={records} />
      </aside>
    </div>
  );
}
