import { FileTextOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { importVillages } from '#renderer/data/acts/import-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { undoChange } from '#renderer/data/undo.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { readVillageFile } from '#renderer/workers/village-file.ts';
import type { VillageList } from '#shared/formats/village-list.ts';
import type { Problem } from '#shared/result.ts';
import { mergeVillages } from '#shared/units/merge-villages.ts';
import type { Unit } from '#shared/units/unit.ts';

type Stage =
  | { readonly kind: 'choosing'; readonly problems: readonly Problem[] }
  | { readonly kind: 'checking'; readonly fileName: string; readonly list: VillageList }
  | { readonly kind: 'done'; readonly seq: number; readonly count: number };

const nothing: Stage = { kind: 'choosing', problems: [] };

/** 导入村（社区）名单: any county's own list becomes towns with their villages, in one step. */
export function VillageImport({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <SidePanel open={open} title="导入村（社区）名单" onClose={onClose}>
      <VillageSteps onClose={onClose} />
    </SidePanel>
  );
}

function VillageSteps({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const [stage, setStage] = useState<Stage>(nothing);
  const read = async (file: File) => {
    const list = await readVillageFile(file);
    setStage(
      list.ok
        ? { kind: 'checking', fileName: file.name, list: list.value }
        : { kind: 'choosing', problems: list.problems },
    );
  };
  const write = async (list: VillageList) => {
    const done = await importVillages(desk, list);
    if (!done.ok) return setStage({ kind: 'choosing', problems: done.problems });
    setStage({ kind: 'done', seq: done.value.seq, count: done.value.puts.length });
  };
  const undo = async (seq: number) => {
    const undone = await undoChange(desk, seq);
    if (!undone.ok) return setStage({ kind: 'choosing', problems: undone.problems });
    void message.success('已撤销本次导入');
    setStage(nothing);
  };
  if (stage.kind === 'choosing')
    return <Choose problems={stage.problems} onChosen={(file) => void read(file)} />;
  if (stage.kind === 'checking') {
    return (
      <Check
        fileName={stage.fileName}
        list={stage.list}
        onWrite={() => void write(stage.list)}
        onCancel={() => setStage(nothing)}
      />
    );
  }
  return (
    <>
      <p role="status">导入完成，共登记或更新{stage.count}个单位。</p>
      <div className="aj-acts">
        <Button type="primary" onClick={onClose}>
          查看单位
        </Button>
        <Button onClick={() => void undo(stage.seq)}>撤销本次导入</Button>
      </div>
    </>
  );
}

function Choose({ problems, onChosen }: { problems: readonly Problem[]; onChosen: (file: File) => void }) {
  return (
    <>
      <ProblemList problems={problems} />
      <Upload.Dragger
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          onChosen(file);
          return false;
        }}
      >
        <p className="aj-upload-icon">
          <FileTextOutlined />
        </p>
        <p>点这里选择名单，或把文件拖到这里</p>
        <p className="aj-blank">
          .xlsx、.xls、.et、.csv
          均可。表头要有“镇街”和“名称”，可有“代码”“类别”；各县自己的名单、统计局的名单都能读。
        </p>
      </Upload.Dragger>
    </>
  );
}

interface CheckProps {
  readonly fileName: string;
  readonly list: VillageList;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

function Check({ fileName, list, onWrite, onCancel }: CheckProps) {
  const { units } = useReference();
  let count = 0;
  const plan = mergeVillages(units, list, () => `new ${++count}`);
  const changed = plan.newTowns.length + plan.newVillages.length + plan.updated.length;
  const lines: readonly (readonly [string, number])[] = [
    ['新建镇（街道）', plan.newTowns.length],
    ['新建村（社区）', plan.newVillages.length],
    ['更新已有单位', plan.updated.length],
    ['与现有单位一致', plan.unchanged],
    ['已撤并的单位，不导入', plan.ended.length],
    ['有问题，不导入', list.problems.length],
  ];
  return (
    <>
      <p>
        <strong>{fileName}</strong> 共{list.towns.length + list.villages.length + list.problems.length}行：
      </p>
      <table className="aj-counts">
        <tbody>
          {lines.map(([label, number]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.updated.length > 0 && (
        <>
          <h3 className="aj-form-group">更新已有单位</h3>
          <ul className="aj-long-list">
            {plan.updated.map(({ before, after }) => (
              <li key={after.id}>
                {before.name}
                {before.name === after.name ? '' : ` → ${after.name}`}
                {inBrackets(after.code)}
                {learnt(before, after)}
              </li>
            ))}
          </ul>
        </>
      )}
      {list.problems.length > 0 && (
        <>
          <h3 className="aj-form-group">有问题的行</h3>
          <ul className="aj-long-list">
            {list.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <div className="aj-acts">
        <Button type="primary" disabled={changed === 0} onClick={onWrite}>
          导入
        </Button>
        <Button onClick={onCancel}>另选文件</Button>
      </div>
    </>
  );
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? '' : `（${text}）`;
}

/** Names that the unit will be recognised by from now on. */
function learnt(before: Unit, after: Unit): string {
  const more = (after.aliases ?? []).filter((alias) => !(before.aliases ?? []).includes(alias));
  return more.length === 0 ? '' : `，记别名：${more.join('、')}`;
}
