import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { caseHref } from '#renderer/cases/case-paths.ts';
import { DueTag } from '#renderer/cases/DueTag.tsx';
import { PersonLink } from '#renderer/cases/PersonLink.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { countDue } from '#renderer/data/queries/cases.ts';
import { dueInSpan } from '#renderer/data/queries/due-span.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { asSeenBy } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { handlerOf, personOfCase, subjectOf } from '#shared/engine/columns.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { type Span, spansOf } from './spans.ts';

const STEP = 15;

/** 待办: open matters by their nearest deadline, those of whoever sits here first. */
export function DueList({ today }: { today: Day }) {
  const spans = spansOf(today);
  const desk = useDesk();
  const { operator } = desk;
  const counts = useData(
    (database) => Promise.all(spans.map((span) => countDue(database, span.from, span.to))),
    ['cases'],
    [today],
  );
  const [chosen, setChosen] = useState<Span['name']>();
  const [limit, setLimit] = useState(STEP);
  // Unless somebody chooses, the most urgent span that has anything.
  const first = spans.find((_span, index) => (counts?.[index] ?? 0) > 0) ?? spans[0];
  const span = spans.find(({ name }) => name === chosen) ?? first;
  const rows = useData(
    async (database) => {
      const due = span ? await dueInSpan(database, span.from, span.to, limit, operator) : [];
      return due.map((record) => asSeenBy(record, desk));
    },
    ['cases'],
    [span?.from, span?.to, limit, desk],
  );
  const count = counts?.[spans.findIndex(({ name }) => name === span?.name)] ?? 0;
  return (
    <section className="aj-box aj-due-list" aria-labelledby="due-title">
      <div className="aj-box-title">
        <h2 id="due-title">待办</h2>
        <Segmented
          aria-label="待办范围"
          value={span?.name ?? 'late'}
          options={spans.map(({ name, label }, index) => ({
            value: name,
            label: `${label} ${counts?.[index] ?? ''}`,
          }))}
          onChange={(name) => {
            setChosen(name);
            setLimit(STEP);
          }}
        />
        <a href="#/hand-over">移交</a>
      </div>
      {rows?.length === 0 && <p className="aj-blank">没有{span?.label}的事项。</p>}
      {rows && rows.length > 0 && <DueTable rows={rows} today={today} />}
      {count > limit && (
        <Button type="link" onClick={() => setLimit(limit + 4 * STEP)}>
          再显示一些（共{count}项）
        </Button>
      )}
    </section>
  );
}

function DueTable({ rows, today }: { rows: readonly Case[]; today: Day }) {
  const { calendar, settings } = useReference();
  return (
    <table className="aj-plain-table">
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">要办的事</th>
          <th scope="col">案卷</th>
          <th scope="col">对象</th>
          <th scope="col">单位及职务</th>
          <th scope="col">经办人</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((record) => {
          const type = caseTypeOf(record.type);
          const clock = nextDue(type, record, calendar, settings.terms);
          const person = personOfCase(type, record);
          return (
            <tr key={record.id}>
              <td>{clock && <DueTag {...clock.due} today={today} />}</td>
              <td>{clock?.label}</td>
              <td className="aj-nowrap">
                <a href={caseHref(record)}>{record.number?.text ?? type.label}</a>
              </td>
              <td className={person === undefined ? '' : 'aj-nowrap'}>
                <PersonLink id={person} name={subjectOf(type, record)} />
              </td>
              <td>{[record.frozen?.unit, record.frozen?.post].filter(Boolean).join(' ')}</td>
              <td className="aj-nowrap">{handlerOf(record)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
