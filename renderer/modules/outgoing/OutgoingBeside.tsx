import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { casePaths } from '#renderer/cases/case-paths.ts';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { isOutgoing, type OutgoingCase, outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import { forNewPaper } from '#shared/outgoing/copy.ts';
import { ExportPaper } from './ExportPaper.tsx';
import { PreflightPanel } from './PreflightPanel.tsx';
import { useOutgoingPaper } from './use-outgoing-paper.ts';
import './outgoing.css';

/** What an open paper has beside its fields: the file, a copy to begin a new one with, and the preflight. */
export function OutgoingBeside({ record }: { record: Case }) {
  return isOutgoing(record) ? <Beside record={record} /> : null;
}

function Beside({ record }: { record: OutgoingCase }) {
  const { paper, remarks } = useOutgoingPaper(record);
  const copy = useCopy();
  return (
    <>
      <div className="aj-acts">
        <ExportPaper record={record} paper={paper} remarks={remarks} />
        <Button icon={<CopyOutlined />} onClick={() => void copy(record)}>
          复制为新发文
        </Button>
      </div>
      <PreflightPanel remarks={remarks} />
    </>
  );
}

/** The copy is registered at once, so that no half-typed form is overwritten by it; 撤销 takes it back. */
function useCopy(): (record: OutgoingCase) => Promise<void> {
  const desk = useDesk();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return async ({ values }) => {
    const copied = await registerCase(desk, outgoingDocument.name, 'drafting', forNewPaper(values, today()));
    if (!copied.ok) return void message.error(copied.problems[0]?.message);
    void message.success('已复制为新发文，请修改');
    const { id } = copied.value.record;
    void navigate(`${casePaths.outgoingDocument}/${id}?act=${encodeURIComponent('修改')}`);
  };
}
