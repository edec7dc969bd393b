import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import type { CrossTab } from '#shared/statistics/cross-tab.ts';
import type { Chart } from './chart.ts';

interface TabChartProps {
  readonly tab: CrossTab;
  readonly title: string;
}

/** The table as bars, to be taken into a Word text as a picture. The numbers themselves stand in the table. */
export function TabChart({ tab, title }: TabChartProps) {
  const saveFile = useSaveFile();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(undefined);
  useEffect(() => {
    let gone = false;
    const resize = new ResizeObserver(() => chart.current?.resize());
    void import('./chart.ts').then(({ barChart }) => {
      if (gone || !box.current) return;
      chart.current ??= barChart(box.current);
      chart.current.draw(tab);
      resize.observe(box.current);
    });
    return () => {
      gone = true;
      resize.disconnect();
    };
  }, [tab]);
  useEffect(() => () => chart.current?.end(), []);
  const save = async () => {
    const data = chart.current?.picture().split(',')[1];
    if (data === undefined) return;
    const bytes = Uint8Array.from(atob(data), (mark) => mark.charCodeAt(0));
    await saveFile(`${title}.png`, bytes);
  };
  return (
    <figure className="aj-chart">
      <div ref={box} role="img" aria-label={`${title}柱形图，数字见上表`} />
      <Button onClick={() => void save()}>图表存为图片</Button>
    </figure>
  );
}
