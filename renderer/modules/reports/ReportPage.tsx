import { Select, Tabs } from 'antd';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { FigurePanel } from '#renderer/cases/figures/FigurePanel.tsx';
import { show } from '#renderer/cases/figures/figure-place.ts';
import { today } from '#renderer/data/clock.ts';
import { reportRecords, reportYears } from '#renderer/data/queries/report-records.ts';
import { useData } from '#renderer/data/react.tsx';
import { useListState } from '#renderer/ui/list-state.ts';
import { yearOf } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear, type YearRecords } from '#shared/facts/year-records.ts';
import { ChapterTab } from './ChapterTab.tsx';
import { EditTab } from './editor/EditTab.tsx';
import { PhraseTab } from './phrases/PhraseTab.tsx';
import { ProofreadTab } from './proofread/ProofreadTab.tsx';
import { reportPlace } from './report-place.ts';
import { ReturnedTab } from './returned/ReturnedTab.tsx';
import { StatisticsTab } from './statistics/StatisticsTab.tsx';
import './reports.css';

/** 年终报告: what the records of a year say, as a chapter, and beside what others wrote. `#/report/<tab>` opens a tab. */
export function ReportPage() {
  const { year = yearOf(today()), tab } = useListState(reportPlace);
  useTabFromAddress();
  const years = useData((database) => reportYears(database, today()), ['cases', 'details'], []);
  const records = useData(
    (database) => reportRecords(database, wholeYear(year), today()),
    ['cases', 'details', 'settings'],
    [year],
  );
  const choices = [...new Set([year, ...(years ?? [])])].sort((a, b) => b - a);
  return (
    <div className="aj-report">
      <div className="aj-report-bar">
        <label htmlFor="report-year">年度</label>
        <Select
          id="report-year"
          value={year}
          virtual={false}
          options={choices.map((value) => ({ value, label: `${value}年` }))}
          onChange={(chosen) => {
            show(undefined);
            reportPlace.set({ year: chosen });
          }}
        />
      </div>
      {records?.year === year ? (
        <ReportTabs tab={tab} records={records} />
      ) : (
        <p role="status">正在汇总{year}年的记录……</p>
      )}
    </div>
  );
}

function ReportTabs({ tab, records }: { tab: string; records: YearRecords }) {
  const facts = useMemo(() => factsOf(records), [records]);
  return (
    <Tabs
      className="aj-report-tabs aj-list-tabs"
      activeKey={tab}
      destroyOnHidden
      onChange={(key) => {
        show(undefined);
        reportPlace.set({ tab: key });
      }}
      items={[
        { key: 'chapter', label: '年鉴条目', children: withPanel(<ChapterTab records={records} />, facts) },
        {
          key: 'statistics',
          label: '统计表',
          children: withPanel(<StatisticsTab year={records.year} />, []),
        },
        { key: 'edit', label: '报告编辑', children: <EditTab records={records} /> },
        {
          key: 'proofread',
          label: '粘贴找错',
          children: withPanel(<ProofreadTab records={records} />, []),
        },
        { key: 'returned', label: '刷新文档数字', children: <ReturnedTab /> },
        { key: 'phrases', label: '句式库', children: <PhraseTab records={records} /> },
      ]}
    />
  );
}

/** A text beside the panel of its own facts. 报告编辑 and 刷新文档数字 have facts of another span, and a panel of their own. */
function withPanel(text: ReactNode, facts: readonly Fact[]) {
  return (
    <>
      {text}
      <FigurePanel facts={facts} />
    </>
  );
}

function useTabFromAddress(): void {
  const { id } = useParams();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (id === undefined) return;
    show(undefined);
    reportPlace.set({ tab: id });
    void navigate('/report', { replace: true });
  }, [id, navigate]);
}
