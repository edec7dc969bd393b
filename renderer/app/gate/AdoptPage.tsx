import { Button, Input, Radio } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import { host } from '#renderer/host/host.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { fileSize } from '#renderer/ui/file-size.ts';
import { instantInWords } from '#shared/day.ts';
import type { KeptDesk, Outcome } from '#shared/host-api.ts';

interface AdoptPageProps {
  /** Why somebody is here, if not by choice. */
  readonly children?: ReactNode;
  /** The keys are here now: the gate looks again. */
  readonly onAdopted: () => void;
  readonly onBack?: (() => void) | undefined;
}

/** 已有数据或备份: a new PC takes over what an old one left, from its data folder or from a stick with its copies. */
export function AdoptPage({ children, onAdopted, onBack }: AdoptPageProps) {
  const [path, setPath] = useState('');
  const [found, setFound] = useState<readonly KeptDesk[]>();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string>();
  const [doing, setDoing] = useState<string>();
  const dialog = useHasDialog();
  const desk = found?.find(({ keyId }) => keyId === chosen);

  const answered = async <T,>(name: string, work: () => Promise<Outcome<T>>): Promise<T | undefined> => {
    setDoing(name);
    setProblem(undefined);
    try {
      const done = await work();
      if (done.kind === 'refused') setProblem(done.message);
      return done.kind === 'done' ? done.value : undefined;
    } finally {
      setDoing(undefined);
    }
  };
  const look = async (folder: string) => {
    setFound(undefined);
    const desks = await answered('正在查看', () => host().lookIntoFolder(folder));
    setFound(desks);
    setChosen(desks?.[0]?.keyId ?? '');
  };
  const choose = async () => {
    const folder = await answered('正在选择文件夹', () => host().chooseFolder());
    if (folder === undefined) return;
    setPath(folder.path);
    await look(folder.path);
  };
  const adopt = async ({ keyId, bytes }: KeptDesk) => {
    const name = `正在复制${fileSize(bytes)}，请不要拔下U盘或关闭程序`;
    const done = await answered(name, () => host().adoptDesk(path.trim(), keyId));
    if (done !== undefined) onAdopted();
  };

  return (
    <main className="aj-notice aj-gate aj-gate-wide">
      <h1>已有数据或备份</h1>
      {children}
      <p>
        换了电脑，或数据文件夹丢失时，从原来的数据文件夹（整个“组工案卷数据”），或从存放快照副本的U盘、共享文件夹恢复。文件复制到本机，原处不作任何改动；复制以后仍用原来的口令打开。
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() === '') setProblem('请填写文件夹的路径。');
          else void look(path.trim());
        }}
      >
        <FieldRow
          id="adopt-path"
          label="文件夹"
          needed
          wide
          help="完整的路径，如 E:\组工案卷数据 或 /media/usb/备份。"
          problem={problem}
        >
          <Input
            id="adopt-path"
            autoFocus
            autoComplete="off"
            value={path}
            onChange={(event) => {
              setPath(event.target.value);
              setFound(undefined);
            }}
          />
        </FieldRow>
        <p className="aj-gate-acts">
          {dialog && (
            <Button disabled={doing !== undefined} onClick={() => void choose()}>
              选择文件夹
            </Button>
          )}
          <Button type={desk ? 'default' : 'primary'} htmlType="submit" disabled={doing !== undefined}>
            查看
          </Button>
        </p>
      </form>
      {found && <Desks desks={found} chosen={chosen} onChoose={setChosen} />}
      <p className="aj-gate-acts">
        {desk && (
          <Button type="primary" disabled={doing !== undefined} onClick={() => void adopt(desk)}>
            复制到本机
          </Button>
        )}
        {onBack && (
          <Button disabled={doing !== undefined} onClick={onBack}>
            返回
          </Button>
        )}
        <span role="status">{doing !== undefined && `${doing}……`}</span>
      </p>
    </main>
  );
}

/** The portable shell has no dialog of its own. */
function useHasDialog(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    void host()
      .about()
      .then(({ shell }) => setHas(shell === 'electron'));
  }, []);
  return has;
}

interface DesksProps {
  readonly desks: readonly KeptDesk[];
  readonly chosen: string;
  readonly onChoose: (keyId: string) => void;
}

/** Most often there is one; a stick may serve several. */
function Desks({ desks, chosen, onChoose }: DesksProps) {
  return (
    <Radio.Group
      aria-label="恢复哪一份"
      className="aj-gate-choices"
      value={chosen}
      onChange={(event) => onChoose(String(event.target.value))}
    >
      <table className="aj-differences aj-offers">
        <thead>
          <tr>
            <th scope="col">经办人</th>
            <th scope="col">账本</th>
            <th scope="col">快照</th>
            <th scope="col">最近一份快照</th>
            <th scope="col">附件</th>
            <th scope="col">共计</th>
          </tr>
        </thead>
        <tbody>
          {desks.map(({ keyId, operators, journal, snapshots, newestAt, attachments, bytes }) => (
            <tr key={keyId}>
              <td>
                <Radio value={keyId}>{operators.join('、')}</Radio>
              </td>
              <td>{journal ? '有，可恢复到最后一次改动' : '没有，只能恢复到最近一份快照'}</td>
              <td>{snapshots}份</td>
              <td>{newestAt === '' ? '—' : instantInWords(newestAt, zoneOffset())}</td>
              <td>{attachments}个</td>
              <td>{fileSize(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Radio.Group>
  );
}
