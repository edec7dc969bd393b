import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { type ListColumn, ListPage } from '#renderer/ui/ListPage.tsx';
import { firstPage } from '#renderer/ui/list-place.ts';
import { useListState } from '#renderer/ui/list-state.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { checkLogOf } from '#renderer/workers/check-store.ts';
import { instantInWords } from '#shared/day.ts';
import { ChangeDrawer } from './ChangeDrawer.tsx';
import { DailySeal } from './DailySeal.tsx';
import { isNarrowed, type LogFilters, type LogRow, logList, noFilters, useLogPage } from './log-list.ts';

/** 操作日志: every change, look, print and unlock, newest first. */
export function LogTab() {
  const list = useListState(logList);
  const { page, count } = useLogPage(list);
  const [open, setOpen] = useState<LogRow>();
  const [sealing, setSealing] = useState(false);
  const { verdict, doing, verify } = useVerdict();
  return (
    <div className="aj-log">
      {verdict && <Alert className="aj-banner" showIcon closable {...verdict} />}
      <ListPage
        title="操作日志"
        query={<Filters />}
        onReset={() => logList.set(noFilters)}
        tools={
          <>
            <Button loading={doing !== undefined} onClick={verify}>
              日志校验
            </Button>
            <Button onClick={() => setSealing(true)}>每日封存</Button>
            <span role="status">{doing}</span>
          </>
        }
        columns={columns}
        page={page}
        count={count}
        place={list}
        onPlace={(patch) => logList.set(patch)}
        onOpen={setOpen}
        openId={open?.id}
        empty={isNarrowed(list) ? '没有符合条件的操作，请调整查询条件或点“重置”。' : '日志还是空的。'}
      />
      <ChangeDrawer change={open?.change} onClose={() => setOpen(undefined)} />
      {sealing && <DailySeal onClose={() => setSealing(false)} />}
    </div>
  );
}

function Filters() {
  const { by, act, from, to } = useListState(logList);
  const narrow = (patch: Partial<LogFilters>) => logList.set({ ...patch, ...firstPage });
  return (
    <>
      <QueryItem id="log-by" label="经办人">
        <Input
          id="log-by"
          className="aj-filter-name"
          allowClear
          autoComplete="off"
          value={by ?? ''}
          onChange={(event) => narrow({ by: event.target.value || undefined })}
        />
      </QueryItem>
      <QueryItem id="log-act" label="操作">
        <Input
          id="log-act"
          allowClear
          autoComplete="off"
          value={act}
          placeholder="如 签发、导入、解锁"
          onChange={(event) => narrow({ act: event.target.value })}
        />
      </QueryItem>
      <QueryItem id="log-from" label="日期">
        <DayInput id="log-from" value={from} onChange={(day) => narrow({ from: day })} aria-label="日期起" />
        <span>至</span>
        <DayInput value={to} onChange={(day) => narrow({ to: day })} aria-label="日期止" />
      </QueryItem>
    </>
  );
}

const columns: readonly ListColumn<LogRow>[] = [
  { title: '编号', width: 4.5, align: 'right', render: ({ change }) => change.seq },
  { title: '时间', width: 9, render: ({ change }) => instantInWords(change.at, zoneOffset()) },
  { title: '经办人', width: 5.5, render: ({ change }) => change.by },
  { title: '操作', render: ({ change }) => change.act },
  {
    title: '涉及记录',
    width: 5.5,
    align: 'right',
    render: ({ change }) => (change.puts.length === 0 ? '—' : `${change.puts.length}条`),
  },
];

interface Verdict {
  readonly type: 'success' | 'error';
  readonly title: string;
}

/** 日志校验, and what came of it. */
function useVerdict() {
  const desk = useDesk();
  const [verdict, setVerdict] = useState<Verdict>();
  const [doing, setDoing] = useState<string>();
  const verify = async () => {
    setVerdict(undefined);
    setDoing('正在校验……');
    try {
      const { changes, brokenLink } = await checkLogOf(desk, (progress) => setDoing(`${progress.doing}……`));
      setVerdict(
        brokenLink === undefined
          ? { type: 'success', title: `日志共${changes}条，逐条首尾相接，没有改动或缺失。` }
          : {
              type: 'error',
              title: `日志第${brokenLink}条与校验码不符：它被改动、损坏或缺失。请在“系统体检”中从账本修复。`,
            },
      );
    } finally {
      setDoing(undefined);
    }
  };
  return { verdict, doing, verify: () => void verify() };
}
