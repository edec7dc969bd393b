import { type Day, daysBetween } from '#shared/day.ts';

interface DueTagProps {
  readonly day: Day;
  readonly provisional: boolean;
  readonly today: Day;
}

/** A deadline with what it means today: 已超期3天, 今天到期, 还有5天. Said in words, not by colour alone. */
export function DueTag({ day, provisional, today }: DueTagProps) {
  const left = daysBetween(today, day);
  const state = left < 0 ? 'late' : left <= 7 ? 'soon' : 'calm';
  const words = left < 0 ? `已超期${-left}天` : left === 0 ? '今天到期' : left <= 30 ? `还有${left}天` : '';
  return (
    <span className={`aj-due aj-due-${state}`}>
      {day}
      {provisional && '（暂定）'} {words}
    </span>
  );
}
