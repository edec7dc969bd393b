import { Button, Progress, Result, Steps } from 'antd';
import { useNavigate } from 'react-router';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { assertNever } from '#shared/result.ts';
import { CheckForms } from './CheckForms.tsx';
import { ChooseForms } from './ChooseForms.tsx';
import { RefusedForms } from './RefusedForms.tsx';
import { type FormStage, type FormSteps, useFormImport } from './use-form-import.ts';
import '../import/import.css';
import '../person.css';
import './lrmx.css';

/** 导入任免审批表: 选择文件 → 核对 → 完成. Leaving before the last step leaves nothing behind. */
export function FormImportPage() {
  const steps = useFormImport();
  return (
    <section className="aj-import" aria-label="导入任免审批表">
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

function stepOf({ kind }: FormStage): number {
  return kind === 'choosing' || kind === 'reading' ? 0 : kind === 'done' ? 2 : 1;
}

function StageView({ steps }: { steps: FormSteps }) {
  const navigate = useNavigate();
  const { stage } = steps;
  const leave = () => navigate('/people');
  switch (stage.kind) {
    case 'choosing':
      return (
        <ChooseForms
          problems={stage.problems}
          onChosen={(files) => void steps.read(files)}
          onCancel={leave}
        />
      );
    case 'reading':
      return (
        <div className="aj-import-working">
          <p role="status">{stage.progress.doing}……</p>
          <Progress percent={Math.round(stage.progress.share * 100)} />
          <Button onClick={steps.restart}>取消</Button>
        </div>
      );
    case 'checking':
      return <CheckForms stage={stage} steps={steps} />;
    case 'writing':
      return (
        <div className="aj-import-working">
          <p role="status">正在写入……</p>
        </div>
      );
    case 'done':
      return <Done stage={stage} steps={steps} onLeave={leave} />;
    default:
      return assertNever(stage);
  }
}

interface DoneProps {
  readonly stage: Extract<FormStage, { kind: 'done' }>;
  readonly steps: FormSteps;
  readonly onLeave: () => void;
}

function Done({ stage, steps, onLeave }: DoneProps) {
  const { added, updated, undone, problems, refused } = stage;
  const words = [added > 0 && `新增${added}人`, updated > 0 && `更新${updated}人`].filter(Boolean).join('，');
  return (
    <div className="aj-import-result">
      <ProblemList problems={problems} />
      <Result
        status={undone ? 'info' : 'success'}
        title={undone ? '已撤销本次导入' : '导入完成'}
        subTitle={undone ? '干部和照片都已恢复到导入之前。' : words}
        extra={
          <div className="aj-import-buttons">
            <Button type="primary" onClick={onLeave}>
              查看干部名册
            </Button>
            {!undone && <Button onClick={() => void steps.undo()}>撤销本次导入</Button>}
            <Button onClick={steps.restart}>导入其他文件</Button>
          </div>
        }
      />
      <RefusedForms refused={refused} />
    </div>
  );
}
