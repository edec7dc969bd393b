import { Button, Table } from 'antd';
import { useState } from 'react';
import { show } from '#renderer/cases/figures/figure-place.ts';
import { deleteReport } from '#renderer/data/acts/report-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { useListState } from '#renderer/ui/list-state.ts';
import { dayInWords } from '#shared/day.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { reportKinds, type SavedReport } from '#shared/reports/saved-report.ts';
import { reportPlace } from '../report-place.ts';
import { NewReport } from './NewReport.tsx';
import { ReportEditor } from './ReportEditor.tsx';

/** 报告编辑: the reports somebody works on, and the one that is open. */
export function EditTab({ records }: { records: YearRecords }) {
  const { report: openId } = useListState(reportPlace);
  const reports = useData((database) => allRows(database, 'reports'), ['reports'], []);
  const open = reports?.find(({ id }) => id === openId);
  if (!reports) return null;
  if (open) return <OpenReport key={open.id} saved={open} />;
  return <ReportTable reports={reports} year={records.year} />;
}

function OpenReport({ saved }: { saved: SavedReport }) {
  const records = useData(
    (database) => reportRecords(database, saved.span, today()),
    ['cases', 'details', 'settings'],
    [saved.span.from, saved.span.to],
  );
  if (!records) return <p role="status">正在汇总记录……</p>;
  return (
    <ReportEditor
      saved={saved}
      records={records}
      onClose={() => {
        show(undefined);
        reportPlace.set({ report: undefined });
      }}
      onOpen={(id) => {
        show(undefined);
        reportPlace.set({ report: id });
      }}
    />
  );
}

function ReportTable({ reports, year }: { reports: readonly SavedReport[]; year: number }) {
  const desk = useDesk();
  const [making, setMaking] = useState(false);
  const open = (report: SavedReport) => reportPlace.set({ report: report.id, year: yearIn(report) });
  return (
    <div className="aj-returned">
      <p>
        <Button type="primary" onClick={() => setMaking(true)}>
          起草报告
        </Button>
      </p>
      <Table<SavedReport>
        size="small"
        rowKey="id"
        aria-label="报告"
        pagination={false}
        dataSource={[...reports].sort((a, b) => (a.span.from < b.span.from ? 1 : -1))}
        locale={{ emptyText: '还没有起草报告。点“起草报告”，按句式库和登记的记录生成初稿。' }}
        columns={[
          {
            title: '标题',
            render: (_, report) => (
              <button type="button" className="aj-link" onClick={() => open(report)}>
                {report.title}
              </button>
            ),
          },
          { title: '种类', width: 130, render: (_, { kind }) => reportKinds[kind] },
          {
            title: '统计期',
            width: 280,
            render: (_, { span }) => `${dayInWords(span.from)}至${dayInWords(span.to)}`,
          },
          {
            title: '操作',
            width: 90,
            render: (_, report) => (
              <Button size="small" onClick={() => void deleteReport(desk, report.id)}>
                删除
              </Button>
            ),
          },
        ]}
      />
      {making && (
        <NewReport
          year={year}
          onClose={() => setMaking(false)}
          onMade={(report) => {
            setMaking(false);
            open(report);
          }}
        />
      )}
    </div>
  );
}

function yearIn({ span }: SavedReport): number {
  return Number(span.from.slice(0, 4));
}
