import type { FormBesideProps } from '#renderer/cases/case-view.ts';
import type { FormReach } from '#renderer/cases/RecordForm.tsx';
import { isOutgoing, type OutgoingCase } from '#shared/case-types/outgoing-document.ts';
import { ExportPaper } from './ExportPaper.tsx';
import { PreflightPanel } from './PreflightPanel.tsx';
import { TitleLines } from './TitleLines.tsx';
import { useOutgoingPaper } from './use-outgoing-paper.ts';
import './outgoing.css';

/** What the typed words become on paper, as they are typed. */
export function OutgoingFormBeside({ record, reach }: FormBesideProps) {
  return isOutgoing(record) ? <Beside record={record} reach={reach} /> : null;
}

function Beside({ record, reach }: { readonly record: OutgoingCase; readonly reach: FormReach }) {
  const { paper, remarks } = useOutgoingPaper(record);
  return (
    <div className="aj-outgoing-beside">
      <TitleLines lines={paper.document.title} typed={record.values.title} reach={reach} />
      <PreflightPanel remarks={remarks} reach={reach} />
      <ExportPaper record={record} paper={paper} remarks={remarks} />
    </div>
  );
}
