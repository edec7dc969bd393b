import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { CrossTab } from '#shared/statistics/cross-tab.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Stands apart without colour too: a copier prints grey. */
const patterns = [
  undefined,
  { dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: 0.8 },
  { dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 },
  { symbol: 'circle', dashArrayX: [[6, 6]], dashArrayY: [6, 0] },
];
const colours = ['#1d5a9c', '#b3261e', '#b26a00', '#1a6b34', '#5b4b8a', '#4b5563'];

export interface Chart {
  draw(tab: CrossTab): void;
  resize(): void;
  /** A PNG for Word. */
  picture(): string;
  end(): void;
}

/** Stacked bars, one for each row. Loaded only with the statistics page. */
export function barChart(element: HTMLElement): Chart {
  const chart = init(element);
  return {
    draw(tab) {
      const series = tab.columns.length > 0 ? tab.columns.map(({ label }) => label) : ['合计'];
      chart.setOption(
        {
          animation: false,
          color: colours,
          textStyle: { fontFamily: 'inherit', fontSize: 13 },
          grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same' },
          tooltip: { trigger: 'axis' },
          ...(tab.columns.length > 0 ? { legend: { type: 'scroll', top: 0 } } : {}),
          xAxis: {
            type: 'category',
            data: tab.rows.map(({ label }) => label),
            axisLabel: { interval: 0, rotate: tab.rows.length > 8 ? 35 : 0 },
          },
          yAxis: { type: 'value', minInterval: 1 },
          series: series.map((name, at) => ({
            name,
            type: 'bar',
            stack: 'all',
            barMaxWidth: 48,
            itemStyle: { decal: patterns[at % patterns.length] ?? {} },
            data: tab.rows.map(({ cells, ids }) =>
              tab.columns.length > 0 ? (cells[at]?.length ?? 0) : ids.length,
            ),
          })),
        },
        true,
      );
    },
    resize: () => chart.resize(),
    picture: () => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }),
    end: () => chart.dispose(),
  };
}
