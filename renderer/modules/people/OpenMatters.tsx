import { caseHref } from '#renderer/cases/case-paths.ts';
import { DueTag } from '#renderer/cases/DueTag.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import type { Case } from '#shared/case-type.ts';
import { isMasked, MASK } from '#shared/confidential.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { kindInWords } from './time-line.ts';

/** 在办事项: what is not finished, with its next deadline, the most urgent first. */
export function OpenMatters({ cases }: { cases: readonly Case[] }) {
  const { calendar, settings } = useReference();
  const open = cases
    .filter((record) => !caseTypeOf(record.type).stages[record.stage]?.final)
    .map((record) => ({ record, clock: nextDue(caseTypeOf(record.type), record, calendar, settings.terms) }))
    .sort((a, b) => ((a.clock?.due.day ?? '9') < (b.clock?.due.day ?? '9') ? -1 : 1));
  return (
    <section className="aj-open-matters" aria-label="在办事项">
      <h3>在办事项{open.length > 0 && `（${open.length}）`}</h3>
      {open.length === 0 && <p className="aj-blank">目前没有在办事项。</p>}
      <ul>
        {open.map(({ record, clock }) => {
          const type = caseTypeOf(record.type);
          return (
            <li key={record.id}>
              <a href={caseHref(record)}>
                {type.label} {record.number?.text ?? ''}
              </a>
              <span>{isMasked(record) ? MASK : kindInWords(record)}</span>
              {!isMasked(record) && <span>{type.stages[record.stage]?.label ?? record.stage}</span>}
              {clock && (
                <span>
                  {clock.label}{' '}
                  <DueTag day={clock.due.day} provisional={clock.due.provisional} today={today()} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
