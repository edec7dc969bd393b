import { Checkbox } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { PaperButtons } from '#renderer/cases/paper/PaperButtons.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { recordsBehind } from '#renderer/data/queries/records-behind.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { withSource } from '#renderer/print/figure-source.ts';
import { preflightHere } from '#renderer/print/preflight-here.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { yearOf } from '#shared/day.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { checkAgainstEarlier } from '#shared/reports/earlier-report-checks.ts';
import type { Finding } from '#shared/reports/finding.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import type { Report } from '#shared/reports/model.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { checkRecords } from '#shared/reports/record-checks.ts';
import { recordListTable } from '#shared/reports/record-list.ts';
import { sourceTable } from '#shared/reports/source-table.ts';
import { checkText } from '#shared/reports/text-checks/check-text.ts';
import { documentOf, type ReportSignature } from '#shared/reports/to-document.ts';
import { typedFigures } from '#shared/reports/typed-figures.ts';
import { ok } from '#shared/result.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { reportPlace } from './report-place.ts';

interface ExportPanelProps {
  readonly report: Report;
  readonly records: YearRecords;
}

/** 落款 as chosen, for the page and for the paper. */
export function useSignature(): ReportSignature | undefined {
  const { settings } = useReference();
  const { signed } = useListState(reportPlace);
  return signed ? { organ: settings.organ, day: today() } : undefined;
}

/** What does not agree: among the figures, in the text, with the records and with what was reported before. */
function useFindings(report: Report, records: YearRecords): readonly Finding[] {
  const { organ } = useReference().settings;
  const saved = useData((database) => allRows(database, 'reports'), ['reports'], []);
  // While somebody types, the checks come after the keys.
  const settled = useDeferredValue(report);
  return useMemo(
    () => [
      ...checkReport(settled),
      ...checkText(settled, heldIn(records, settled.span, organ)),
      ...checkAgainstEarlier(settled, saved ?? []),
      ...checkRecords(records),
    ],
    [settled, records, saved, organ],
  );
}

/** The report goes to the printer or out as Word; what does not agree or is not fit to print is said before. */
export function ExportPanel({ report, records }: ExportPanelProps) {
  const { settings, unitName } = useReference();
  const { signed, sourced, listed } = useListState(reportPlace);
  const desk = useDesk();
  const signature = useSignature();
  const findings = useFindings(report, records);
  const source = useMemo(() => frozenSource(report), [report]);
  const document = documentOf(report, signature, sourced ? [sourceTable(source)] : []);
  const whole = async (): Promise<OfficialDocument> => {
    if (!sourced || !listed) return document;
    const records = await recordsBehind(desk, source, report.facts, unitName);
    return documentOf(report, signature, [sourceTable(source), recordListTable(records)]);
  };
  const layout = preflightHere(document, settings.paper);
  // A yearbook chapter has the same title every year.
  const year = yearOf(report.span.from);
  const named = report.title.includes(`${year}年`) ? report.title : `${year}年${report.title}`;
  const paper = async () =>
    ok({
      name: named,
      document: await whole(),
      remarks: findings.map(({ message }) => message),
      finish: (word: Uint8Array<ArrayBuffer>) => withSource(word, source),
    });
  return (
    <>
      <PaperButtons primary make={paper} />
      <Checkbox checked={signed} onChange={(event) => reportPlace.set({ signed: event.target.checked })}>
        加落款和成文日期
      </Checkbox>
      <Checkbox checked={sourced} onChange={(event) => reportPlace.set({ sourced: event.target.checked })}>
        附数据来源附表
      </Checkbox>
      {sourced && (
        <Checkbox checked={listed} onChange={(event) => reportPlace.set({ listed: event.target.checked })}>
          附记录清单（知悉范围外的不列姓名）
        </Checkbox>
      )}
      <p className="aj-report-hint">正文中带点线的数字均可点开，查看口径和所依据的记录。</p>
      <CheckPanel findings={findings} layout={layout} typed={typedFigures(report.items)} />
    </>
  );
}
