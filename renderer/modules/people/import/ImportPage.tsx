import { Button, Progress, Steps } from 'antd';
import { useNavigate } from 'react-router';
import type { Progress as Share } from '#renderer/workers/remote.ts';
import { assertNever } from '#shared/result.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';
import { type ImportStage, type ImportSteps, useRosterImport } from './use-roster-import.ts';
import './import.css';

/** 导入花名册: 选择文件 → 核对 → 导入. Leaving before the last step leaves nothing behind. */
export function ImportPage() {
  const steps = useRosterImport();
  return (
    <section className="aj-import" aria-label="导入花名册">
      <Steps
        size="small"
        className="aj-import-steps"
        current={stepOf(steps.stage)}
        items={[{ title: '选择文件' }, { title: '核对' }, { title: '完成' }]}
      />
      <StageView steps={steps} />
    </section>
  );
}

function stepOf({ kind }: ImportStage): number {
  return kind === 'choosing' || kind === 'reading' ? 0 : kind === 'done' ? 2 : 1;
}

function StageView({ steps }: { steps: ImportSteps }) {
  const navigate = useNavigate();
  const { stage } = steps;
  const leave = () => navigate('/people');
  switch (stage.kind) {
    case 'choosing':
      return (
        <ChooseFile problems={stage.problems} onChosen={(file) => void steps.read(file)} onCancel={leave} />
      );
    case 'reading':
      return <Working fileName={stage.fileName} progress={stage.progress} onCancel={steps.restart} />;
    case 'checking':
      return <ImportPreview stage={stage} steps={steps} />;
    case 'writing':
      return <Working fileName={stage.fileName} progress={stage.progress} />;
    case 'done':
      return <ImportResult stage={stage} steps={steps} onLeave={leave} />;
    default:
      return assertNever(stage);
  }
}

interface WorkingProps {
  readonly fileName: string;
  readonly progress: Share;
  readonly onCancel?: () => void;
}

function Working({ fileName, progress, onCancel }: WorkingProps) {
  return (
    <div className="aj-import-working">
      <p role="status">
        {fileName}：{progress.doing}……
      </p>
      <Progress percent={Math.round(progress.share * 100)} />
      {onCancel && <Button onClick={onCancel}>取消</Button>}
    </div>
  );
}
