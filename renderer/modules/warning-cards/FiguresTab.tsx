import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { FigurePanel } from '#renderer/cases/figures/FigurePanel.tsx';
import { show } from '#renderer/cases/figures/figure-place.ts';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { reportRecords, reportYears } from '#renderer/data/queries/report-records.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { isDay, yearOf } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { type CardSplit, cardSplits, splitCards } from '#shared/facts/warning-card-splits.ts';
import { wholeYear, type YearRecords } from '#shared/facts/year-records.ts';
import { unitNow } from '#shared/units/scope.ts';

/** 统计: the cards of a year in figures, each with what it counts, and split by unit, level, source, ground and month. */
export function FiguresTab() {
  const years = useData((database) => reportYears(database, today()), ['cases', 'details'], []);
  const [year, setYear] = useState(yearOf(today()));
  const [asked, setAsked] = useState<string>();
  const outside = asked !== undefined && !(isDay(asked) && yearOf(asked) === year);
  const span = wholeYear(year);
  const to = asked !== undefined && !outside && isDay(asked) ? asked : span.to;
  const records = useData(
    (database) => reportRecords(database, { ...span, to }, today()),
    ['cases', 'settings'],
    [year, to],
  );
  return (
    <section className="aj-card-year" aria-label="统计">
      <div className="aj-card-span">
        <QueryItem id="card-year" label="年度">
          <Select
            id="card-year"
            value={year}
            options={(years ?? [year]).map((value) => ({ value, label: `${value}年` }))}
            onChange={(chosen) => {
              setYear(chosen);
              setAsked(undefined);
            }}
          />
        </QueryItem>
        <QueryItem id="card-as-of" label="统计时点">
          <DayInput
            id="card-as-of"
            value={asked}
            placeholder={records?.asOf ?? ''}
            aria-invalid={outside}
            aria-describedby="card-as-of-hint"
            onChange={setAsked}
          />
        </QueryItem>
        <span id="card-as-of-hint" role="status">
          {outside
            ? `请填写${year}年的日期。`
            : records &&
              `${records.from}至${records.asOf}，在办、逾期、影响期内的数字以${records.asOf}为准。`}
        </span>
      </div>
      {records && <Figures records={records} />}
    </section>
  );
}

function Figures({ records }: { records: YearRecords }) {
  const desk = useDesk();
  const { unitById, unitName } = useReference();
  const names = { unitName, unitNow: (id: string) => unitNow(unitById, id) };
  // 同比 is a row of its own.
  const facts = factsOf(records).filter(({ id, compared }) => id.startsWith('cards.') && !compared);
  const splits = Object.entries(cardSplits).flatMap(([split, { label }]) =>
    isSplit(split) ? [{ split, label, facts: splitCards(records, split, desk, names) }] : [],
  );
  const [issued, before] = ['cards.issued', 'cards.lastYear'].map(
    (id) => facts.find((fact) => fact.id === id)?.value ?? 0,
  );
  return (
    <div className="aj-card-figures">
      <FigureTable title="主要数字" facts={facts}>
        <tr>
          <th scope="row">同比</th>
          <td>{changeInWords(issued ?? 0, before ?? 0)}</td>
        </tr>
      </FigureTable>
      {splits.map(({ split, label, facts: parts }) => (
        <FigureTable key={split} title={`按${label}`} facts={parts} />
      ))}
      <FigurePanel facts={facts} />
    </div>
  );
}

function isSplit(name: string): name is CardSplit {
  return Object.hasOwn(cardSplits, name);
}

/** Without a year before there is nothing to compare with: not even 100 %. */
function changeInWords(now: number, before: number): string {
  if (before === 0) return '上年同期没有签发，不作比较';
  const change = ((now - before) / before) * 100;
  if (change === 0) return '持平';
  return `${change > 0 ? '上升' : '下降'}${Math.abs(change).toFixed(1)}%`;
}

function FigureTable({
  title,
  facts,
  children,
}: {
  title: string;
  facts: readonly Fact[];
  children?: ReactNode;
}) {
  return (
    <section className="aj-box" aria-label={title}>
      <h2>{title}</h2>
      {facts.length === 0 && <p className="aj-blank">没有签发的四色卡。</p>}
      <table className="aj-plain-table">
        <tbody>
          {facts.map(({ id, name, definition, value, unit, records }) => (
            <tr key={id}>
              <th scope="row" title={definition}>
                {name}
              </th>
              <td>
                <button
                  type="button"
                  className="aj-figure"
                  aria-haspopup="dialog"
                  aria-label={`${name}${inWords(value, unit)}，打开记录清单`}
                  onClick={() => show({ kind: 'records', ...records, why: definition })}
                >
                  {inWords(value, unit)}
                </button>
              </td>
            </tr>
          ))}
          {children}
        </tbody>
      </table>
    </section>
  );
}

function inWords(value: number, unit: string): string {
  return `${unit === '%' ? value.toFixed(1) : value}${unit}`;
}
