import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveReport } from '#renderer/data/acts/report-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { phrasesOf } from '#shared/reports/phrases.ts';
import { draftReport, type ReportKind, reportKinds, type SavedReport } from '#shared/reports/saved-report.ts';
import { type SpanName, spanNamed, spanNames } from '#shared/reports/spans.ts';
import type { Problem } from '#shared/result.ts';

interface NewReportProps {
  readonly year: number;
  readonly onMade: (report: SavedReport) => void;
  readonly onClose: () => void;
}

const kindOptions = Object.entries(reportKinds).map(([value, label]) => ({ value, label }));

/** 起草报告: what kind, of which time; the first draft comes from the phrases and the records. */
export function NewReport({ year, onMade, onClose }: NewReportProps) {
  const desk = useDesk();
  const { settings } = useReference();
  const [kind, setKind] = useState<ReportKind>('summary');
  const [spanName, setSpanName] = useState<SpanName>('year');
  const phrases = phrasesOf(settings.phrases);
  const systems = [...new Set(phrases.map(({ item }) => item))].slice(1);
  const [system, setSystem] = useState(systems[0] ?? '');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const span = spanNamed(year, spanName);
      const records = await reportRecords(desk.database, span, today());
      const draft = draftReport(kind, span, records, settings.place, phrases, system);
      const report = { ...draft, id: crypto.randomUUID() };
      const done = await saveReport(desk, report);
      if (done.ok) onMade(report);
      else setProblems(done.problems);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="起草报告"
      okText="起草"
      okButtonProps={{ loading: busy }}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <ProblemList problems={problems} />
      <FieldRow id="report-kind" label="种类" wide needed>
        <Select id="report-kind" value={kind} options={kindOptions} onChange={setKind} />
      </FieldRow>
      <FieldRow id="report-span" label={`${year}年统计期`} wide needed>
        <Select id="report-span" value={spanName} options={[...spanNames]} onChange={setSpanName} />
      </FieldRow>
      {kind === 'special' && (
        <FieldRow id="report-system" label="专项" wide needed>
          <Select
            id="report-system"
            value={system}
            options={systems.map((value) => ({ value, label: value }))}
            onChange={setSystem}
          />
        </FieldRow>
      )}
    </Modal>
  );
}
