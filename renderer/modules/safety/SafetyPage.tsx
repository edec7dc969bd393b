import { Tabs } from 'antd';
import { useLayoutEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useDesk } from '#renderer/data/react.tsx';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { BinTab } from './bin/BinTab.tsx';
import { HealthTab } from './health/HealthTab.tsx';
import { LogTab } from './log/LogTab.tsx';
import { OperatorsTab } from './operators/OperatorsTab.tsx';
import type { SafetyProps } from './safety-props.ts';
import { SnapshotsTab } from './snapshots/SnapshotsTab.tsx';
import './safety.css';

const shown = listState({ tab: 'health' });

/** 数据安全: what is kept where, who did what, and the ways back. `#/safety/<tab>` opens one of its tabs. */
export function SafetyPage(props: SafetyProps) {
  const { tab } = useListState(shown);
  const { practice } = useDesk();
  useTabFromAddress();
  return (
    <Tabs
      // The log is a list that fills the page; the others are as long as they are.
      className={tab === 'log' ? 'aj-safety aj-list-tabs' : 'aj-safety'}
      activeKey={tab}
      onChange={(key) => shown.set({ tab: key })}
      destroyOnHidden
      items={[
        { key: 'health', label: '系统体检', children: <HealthTab {...props} /> },
        {
          key: 'snapshots',
          label: '快照与恢复',
          children: practice ? <NotInPractice /> : <SnapshotsTab {...props} />,
        },
        { key: 'log', label: '操作日志', children: <LogTab /> },
        { key: 'bin', label: '回收站', children: <BinTab /> },
        {
          key: 'operators',
          label: '口令与人员',
          children: practice ? <NotInPractice /> : <OperatorsTab {...props} />,
        },
      ]}
    />
  );
}

function useTabFromAddress(): void {
  const { id } = useParams();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (id === undefined) return;
    shown.set({ tab: id });
    void navigate('/safety', { replace: true });
  }, [id, navigate]);
}

function NotInPractice() {
  return <p>演练模式的样本数据不做快照，也不改动口令和人员。请先退出演练模式。</p>;
}
