import { Button, Result } from 'antd';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { useProblemList } from './use-problem-list.ts';
import type { ImportStage, ImportSteps } from './use-roster-import.ts';

type Done = Extract<ImportStage, { kind: 'done' }>;

/** 完成: what came in, and the way back. */
export function ImportResult({
  stage,
  steps,
  onLeave,
}: {
  stage: Done;
  steps: ImportSteps;
  onLeave: () => void;
}) {
  const { file, fileName, preview, done, undone, problems } = stage;
  const saveProblems = useProblemList(file, fileName);
  const others = preview.sheets.flatMap((name, sheet) => (sheet === preview.sheet ? [] : [{ name, sheet }]));
  const counted = [
    `新增${done.added}人`,
    done.updated > 0 ? `更新${done.updated}人` : '',
    done.units > 0 ? `新建${done.units}个单位` : '',
    done.left > 0 ? `${done.left}行未导入` : '',
  ];
  return (
    <div className="aj-import-result">
      <ProblemList problems={problems} />
      <Result
        status={undone ? 'info' : 'success'}
        title={undone ? '已撤销本次导入' : '导入完成'}
        subTitle={
          undone
            ? '干部、任职经历和新建的单位都已恢复到导入之前。'
            : counted.filter((text) => text !== '').join('，')
        }
        extra={
          <div className="aj-import-buttons">
            <Button type="primary" onClick={onLeave}>
              查看干部名册
            </Button>
            {!undone && <Button onClick={() => void steps.undo()}>撤销本次导入</Button>}
            {preview.counts.problems > 0 && <Button onClick={saveProblems}>导出问题清单</Button>}
            {others.map(({ name, sheet }) => (
              <Button key={sheet} onClick={() => void steps.readAgain(sheet, {})}>
                导入工作表“{name}”
              </Button>
            ))}
            <Button onClick={steps.restart}>导入其他文件</Button>
          </div>
        }
      />
    </div>
  );
}
