import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { saveReport } from '#renderer/data/acts/report-acts.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { ReportTable } from '#shared/reports/report-table.ts';
import { withTable } from '#shared/reports/saved-report.ts';
import type { Problem } from '#shared/result.ts';

/** 放入报告: which report, and below which of its items the table shall stand. */
export function IntoReport({ table, onClose }: { table: ReportTable; onClose: () => void }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const reports = useData((database) => allRows(database, 'reports'), ['reports'], []) ?? [];
  const [id, setId] = useState<string>();
  const [item, setItem] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const report = reports.find((one) => one.id === id) ?? reports[0];
  const put = async () => {
    if (!report) return;
    const done = await saveReport(desk, withTable(report, item, table), report);
    if (!done.ok) return setProblems(done.problems);
    void message.success(`已放入“${report.title}”，在报告编辑中查看`);
    onClose();
  };
  return (
    <Modal
      open
      title="放入报告"
      okText="放入"
      okButtonProps={{ disabled: !report }}
      onOk={() => void put()}
      onCancel={onClose}
    >
      <ProblemList problems={problems} />
      {report ? (
        <>
          <FieldRow id="table-report" label="报告" wide needed>
            <Select
              id="table-report"
              value={report.id}
              options={reports.map(({ id: value, title }) => ({ value, label: title }))}
              onChange={(chosen) => {
                setId(chosen);
                setItem(0);
              }}
            />
          </FieldRow>
          <FieldRow id="table-item" label="放在条目" wide needed>
            <Select
              id="table-item"
              value={item}
              options={report.items.map(({ title }, value) => ({ value, label: title }))}
              onChange={setItem}
            />
          </FieldRow>
        </>
      ) : (
        <p>还没有报告。请先在“报告编辑”中起草一份。</p>
      )}
    </Modal>
  );
}
