import { today } from '#renderer/data/clock.ts';
import { isEmptyDesk } from '#renderer/data/queries/rows.ts';
import { useData } from '#renderer/data/react.tsx';
import { CardAlerts } from './CardAlerts.tsx';
import { CardCounts } from './CardCounts.tsx';
import { DraftList } from './DraftList.tsx';
import { DueList } from './DueList.tsx';
import { EmptyDesk } from './EmptyDesk.tsx';
import { EndingTerms } from './EndingTerms.tsx';
import { MonthTalks } from './MonthTalks.tsx';
import './today.css';

/** 工作台: what is due, what runs, what was left half-typed. Every number leads to the records it counts. */
export function TodayPage() {
  const empty = useData(isEmptyDesk, ['people', 'cases', 'units'], []);
  if (empty === undefined) return null;
  if (empty) return <EmptyDesk />;
  const day = today();
  return (
    <div className="aj-today">
      <DueList today={day} />
      <aside className="aj-today-side">
        <MonthTalks today={day} />
        <CardAlerts today={day} />
        <CardCounts today={day} />
        <EndingTerms today={day} />
        <DraftList />
      </aside>
    </div>
  );
}
