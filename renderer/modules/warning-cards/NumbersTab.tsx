import { caseHref } from '#renderer/cases/case-paths.ts';
import { type NumberReport, numberReport } from '#renderer/data/queries/number-series.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { cardColours } from '#shared/case-types/warning-card.ts';
import type { Binned } from '#shared/change.ts';
import { asSeenBy, isMasked, MASK } from '#shared/confidential.ts';
import { mayReadInBin } from '#shared/matter-in-row.ts';

/** 发文字号: what was given in each series, which numbers are void and why, and whether one is missing. */
export function NumbersTab() {
  const report = useData((database) => numberReport(database, 'warningCard'), ['cases', 'bin'], []);
  if (!report) return null;
  if (report.series.length === 0) return <p className="aj-blank">还没有签发的四色卡，没有编号。</p>;
  const missing = report.series.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keyboard
    <section className="aj-card-numbers" aria-label="编号" tabIndex={0}>
      <p role="status">{missing === 0 ? '各序列编号连续，没有缺号。' : `共缺${missing}个号，请查明去向。`}</p>
      <table className="aj-plain-table">
        <thead>
          <tr>
            <th scope="col">年度、卡色和机关代字</th>
            <th scope="col">已用到</th>
            <th scope="col">缺号</th>
          </tr>
        </thead>
        <tbody>
          {report.series.map(({ series, last, gaps }) => (
            <tr key={series}>
              <th scope="row">{seriesInWords(series)}</th>
              <td>{last}号</td>
              <td>{gaps.length === 0 ? '无' : `${gaps.join('、')}号`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <VoidNumbers report={report} />
    </section>
  );
}

/** `warningCard/2013/黄/组警` → 2013年 ▲ 黄色警示卡（组警） */
function seriesInWords(series: string): string {
  const [, year = '', word = '', office] = series.split('/');
  const colour = Object.values(cardColours).find((one) => one.word === word);
  const card = colour ? `${colour.shape} ${colour.name}` : word;
  return `${year}年 ${card}${office === undefined ? '' : `（${office}）`}`;
}

function VoidNumbers({ report: { withdrawn, binned } }: { report: NumberReport }) {
  const desk = useDesk();
  if (withdrawn.length + binned.length === 0) return null;
  return (
    <section aria-label="作废的编号">
      <h3>作废的编号</h3>
      <table className="aj-plain-table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {withdrawn.map((record) => (
            <tr key={record.id}>
              <td>
                <a href={caseHref(record)}>{record.number?.text}</a>
              </td>
              <td>{isMasked(asSeenBy(record, desk)) ? MASK : `撤销：${reasonOf(record)}`}</td>
            </tr>
          ))}
          {binned.map((item) => (
            <tr key={item.id}>
              <td>{item.number?.text}</td>
              <td>{mayReadInBin(item, desk) ? whyGone(item) : MASK}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whyGone({ waitsFor, reason }: Binned): string {
  return waitsFor === undefined ? `删除：${reason}` : reason;
}

function reasonOf({ steps }: Case): string {
  return steps.at(-1)?.reason ?? '';
}
