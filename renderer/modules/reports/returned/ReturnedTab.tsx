import { Alert, Button, Space, Upload } from 'antd';
import { useState } from 'react';
import { FigurePanel } from '#renderer/cases/figures/FigurePanel.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { type ReturnedFile, readReturned, refreshed } from '#renderer/print/refresh-figures.ts';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { dayInWords } from '#shared/day.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { asOfSpan } from '#shared/facts/year-records.ts';
import { spanInWords } from '#shared/reports/spans.ts';
import type { Problem } from '#shared/result.ts';
import { ReturnedFigures } from './ReturnedFigures.tsx';
import { refreshOrder, refreshPlan } from './refresh-plan.ts';

interface OpenedFile {
  /** A file of the same name may come back once more: nothing chosen for the earlier one holds for it. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly file: ReturnedFile;
}

/** Kept while a record is looked at. */
const place = listState<{ readonly opened: OpenedFile | undefined }>({ opened: undefined });

/** 刷新文档数字: an exported file comes back from Word or WPS, shows what has changed since, and takes new figures. */
export function ReturnedTab() {
  const { opened } = useListState(place);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readReturned(bytes, file.name);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    place.set({ opened: { id: crypto.randomUUID(), name: file.name, bytes, file: read.value } });
  };
  return (
    <div className="aj-returned">
      <ProblemList problems={problems} />
      <Space wrap>
        <Upload
          accept=".docx"
          showUploadList={false}
          beforeUpload={(file) => {
            void open(file);
            return false;
          }}
        >
          <Button type={opened ? 'default' : 'primary'}>打开本程序导出的文档</Button>
        </Upload>
        {!opened && (
          <span className="aj-report-hint">可以先在 Word 或 WPS 中修改文字，再回到这里刷新数字。</span>
        )}
      </Space>
      {opened && <Returned key={opened.id} opened={opened} onProblems={setProblems} />}
    </div>
  );
}

interface ReturnedProps {
  readonly opened: OpenedFile;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

function Returned({ opened, onProblems }: ReturnedProps) {
  const { name, bytes, file } = opened;
  const desk = useDesk();
  const { span, asOf, title } = file.source;
  const facts = useData(
    async (database) => factsOf(await reportRecords(database, span, today())),
    ['cases', 'details', 'settings'],
    [span.from, span.to],
  );
  const [overwrite, setOverwrite] = useState<ReadonlySet<number>>(new Set());
  const [savedTo, setSavedTo] = useState<string>();
  if (!facts) return <p role="status">正在汇总{spanInWords(span)}的记录……</p>;
  const rows = refreshPlan(file, facts);
  const order = refreshOrder(file, rows, overwrite, facts, asOfSpan(span, today()));
  const { texts } = order;
  const save = async (marked: boolean) => {
    const fresh = refreshed(bytes, name, { ...order, marked });
    if (!fresh.ok) return onProblems(fresh.problems);
    const saved = await host().saveFile({
      name: name.replace(/\.docx$/i, marked ? '（花脸稿）.docx' : '（已刷新）.docx'),
      bytes: fresh.value,
    });
    if (saved.kind === 'refused') onProblems([{ message: saved.message }]);
    if (saved.kind !== 'done') return;
    setSavedTo(saved.value.path);
    await noteInLog(desk, `导出：${title}（刷新${texts.size}处数字）`);
  };
  return (
    <>
      <p>
        《{title}》{spanInWords(span)}，数字统计到{dayInWords(asOf)}，共{rows.length}处数字。
      </p>
      {file.changed && (
        <Alert type="warning" showIcon title="文档所带的数字清单在程序外被改动过，以下对照仅供参考。" />
      )}
      <Space wrap>
        <Button type="primary" disabled={texts.size === 0} onClick={() => void save(false)}>
          刷新{texts.size}处数字，保留手改文字
        </Button>
        <Button disabled={texts.size === 0} onClick={() => void save(true)}>
          生成花脸稿
        </Button>
      </Space>
      {savedTo !== undefined && (
        <Alert
          type="success"
          showIcon
          title="已另存，原文件没有改动"
          description={
            <>
              <p className="aj-report-path">{savedTo}</p>
              <Button onClick={() => void host().openSaved(savedTo)}>打开</Button>
            </>
          }
        />
      )}
      <ReturnedFigures rows={rows} overwrite={overwrite} onOverwrite={setOverwrite} />
      <FigurePanel facts={facts} />
    </>
  );
}
