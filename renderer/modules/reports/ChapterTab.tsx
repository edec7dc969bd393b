import { FileWordOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Space } from 'antd';
import { useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { preflightHere } from '#renderer/print/preflight-here.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { checkReport } from '#shared/reports/checks.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import { checkRecords } from '#shared/reports/record-checks.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { ChapterPaper } from './ChapterPaper.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { reportPlace } from './report-place.ts';
import { useExport } from './use-export.tsx';

/** The chapter of a year as on paper, every figure a link to its records, checked before it is exported. */
export function ChapterTab({ records }: { records: YearRecords }) {
  const { settings } = useReference();
  const { signed } = useListState(reportPlace);
  const { busy, savedTo, run, open, reveal } = useExport();
  const { place, organ } = settings;
  const report = useMemo(() => yearChapter(records, place), [records, place]);
  const findings = useMemo(() => [...checkReport(report), ...checkRecords(records)], [report, records]);
  const signature = signed ? { organ, day: today() } : undefined;
  const document = documentOf(report, signature);
  const layout = preflightHere(document, settings.paper);
  const problems = [
    ...findings.map((finding) => finding.message),
    ...layout.filter(({ note }) => !note).map(({ where, message }) => `${where}：${message}`),
  ];
  return (
    <div className="aj-report-body">
      <ChapterPaper report={report} signature={signature} />
      <aside className="aj-report-side">
        <Button
          type="primary"
          size="large"
          block
          icon={<FileWordOutlined />}
          loading={busy}
          onClick={() =>
            run(`${report.year}年${report.title}.docx`, document, problems, frozenSource(report))
          }
        >
          导出 Word
        </Button>
        <Checkbox checked={signed} onChange={(event) => reportPlace.set({ signed: event.target.checked })}>
          加落款和成文日期
        </Checkbox>
        {savedTo !== undefined && (
          <Alert
            type="success"
            showIcon
            title="已导出"
            description={
              <>
                <p className="aj-report-path">{savedTo}</p>
                <Space wrap>
                  <Button onClick={open}>打开</Button>
                  <Button onClick={reveal}>打开所在文件夹</Button>
                </Space>
              </>
            }
          />
        )}
        <p className="aj-report-hint">正文中带点线的数字均可点开，查看口径和所依据的记录。</p>
        <CheckPanel findings={findings} layout={layout} />
      </aside>
    </div>
  );
}
