import type { Case, ClockChange } from '#shared/case-type.ts';
import { type Day, daysBetween, weekdayOf } from '#shared/day.ts';
import { clockActInWords } from '#shared/engine/clocks.ts';
import type { DueDate } from '#shared/engine/deadlines.ts';
import { termInWords } from '#shared/workdays.ts';
import { ClockActs } from './ClockActs.tsx';
import { DueTag } from './DueTag.tsx';

interface DueDateExplainedProps {
  readonly clock: DueDate;
  readonly record: Case;
  /** The record is closed: an unmet clock no longer runs. */
  readonly ended: boolean;
  readonly today: Day;
}

/** One deadline, with the rule it rests on and how its date was found. */
export function DueDateExplained({ clock, record, ended, today }: DueDateExplainedProps) {
  const { label, from, term, due, basis, changes, first } = clock;
  return (
    <div className="aj-clock">
      <div>
        <strong>{label}</strong>
        <Outcome clock={clock} ended={ended} today={today} />
        {!ended && clock.done === undefined && <ClockActs record={record} clock={clock} />}
      </div>
      {changes.length > 0 && (
        <p>
          原定{first}；
          {changes.map((change) => `${changeInWords(change)}（${change.reason}，${change.by}）`).join('；')}。
        </p>
      )}
      <details>
        <summary>日期怎样算出</summary>
        <p>
          自{from}的次日起算，{termInWords(term)}
          {changes.length > 0 && '，连同暂停和延长'}，到{due.day}（{weekday(due.day)}）为止。
        </p>
        {due.skipped.length > 0 && (
          <p>
            不计的日子：
            {due.skipped.map(({ day, why }) => `${day}（${whys[why]}）`).join('、')}
          </p>
        )}
        {due.added.length > 0 && <p>调休上班、照计的周末：{due.added.join('、')}</p>}
        {due.provisional && (
          <p>其中有的年份尚未公布放假安排，暂按周一至周五计算，公布后在“设置”中补录，日期会重新计算。</p>
        )}
        <p>依据：{basis}</p>
      </details>
    </div>
  );
}

const whys = { weekend: '周末', holiday: '放假', paused: '暂停' } as const;

function changeInWords(change: ClockChange): string {
  const word = clockActInWords(change.kind);
  return change.kind === 'extend'
    ? `${change.on}${word}${termInWords(change.term)}`
    : `${change.on}起${word}`;
}

function Outcome({ clock: { due, done, pausedSince }, ended, today }: Omit<DueDateExplainedProps, 'record'>) {
  if (pausedSince !== undefined && done === undefined && !ended)
    return <span>自{pausedSince}起暂停计算</span>;
  if (done === undefined) {
    return ended ? <span>{due.day}（已办结，不再计时）</span> : <DueTag {...due} today={today} />;
  }
  const late = pausedSince === undefined ? daysBetween(due.day, done) : 0;
  return (
    <span>
      期限{due.day}，{done}完成{late > 0 ? `，超期${late}天` : '，按期'}
    </span>
  );
}

function weekday(day: Day): string {
  return `星期${'日一二三四五六'[weekdayOf(day)]}`;
}
