import { type Day, daysBetween, weekdayOf } from '#shared/day.ts';
import type { DueDate } from '#shared/engine/deadlines.ts';
import { termInWords } from '#shared/workdays.ts';
import { DueTag } from './DueTag.tsx';

interface DueDateExplainedProps {
  readonly clock: DueDate;
  /** The record is closed: an unmet clock no longer runs. */
  readonly ended: boolean;
  readonly today: Day;
}

/** One deadline, with the rule it rests on and how its date was found. */
export function DueDateExplained({ clock, ended, today }: DueDateExplainedProps) {
  const { label, from, term, due, basis } = clock;
  return (
    <div className="aj-clock">
      <div>
        <strong>{label}</strong>
        <Outcome clock={clock} ended={ended} today={today} />
      </div>
      <details>
        <summary>日期怎样算出</summary>
        <p>
          自{from}的次日起算，{termInWords(term)}，到{due.day}（{weekday(due.day)}）为止。
        </p>
        {due.skipped.length > 0 && (
          <p>
            不计的日子：
            {due.skipped
              .map(({ day, why }) => `${day}${why === 'weekend' ? '（周末）' : '（放假）'}`)
              .join('、')}
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

function Outcome({ clock: { due, done }, ended, today }: DueDateExplainedProps) {
  if (done === undefined) {
    return ended ? <span>{due.day}（已办结，不再计时）</span> : <DueTag {...due} today={today} />;
  }
  const late = daysBetween(due.day, done);
  return (
    <span>
      期限{due.day}，{done}完成{late > 0 ? `，超期${late}天` : '，按期'}
    </span>
  );
}

function weekday(day: Day): string {
  return `星期${'日一二三四五六'[weekdayOf(day)]}`;
}
