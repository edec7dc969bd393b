import { casePaths } from '#renderer/cases/case-paths.ts';
import { countCases } from '#renderer/data/queries/cases.ts';
import { useData } from '#renderer/data/react.tsx';
import { addDays, type Day } from '#shared/day.ts';
import { CountLink } from './CountLink.tsx';

const DAYS = 90;

/** 到期第一书记: terms that end within 90 days or have ended without anybody recording it. */
export function EndingTerms({ today }: { today: Day }) {
  const dueUntil = addDays(today, DAYS);
  const counts = useData(
    (database) =>
      Promise.all([
        countCases(database, { type: 'firstSecretary', stages: ['serving'], dueUntil }),
        countCases(database, { type: 'firstSecretary', stages: ['serving'] }),
      ]),
    ['cases'],
    [dueUntil],
  );
  const path = `#${casePaths.firstSecretary}?stages=serving`;
  return (
    <section className="aj-box" aria-labelledby="terms-title">
      <h2 id="terms-title">第一书记</h2>
      <ul className="aj-count-list">
        <li>
          <span>{DAYS}天内任期届满</span>
          <CountLink count={counts?.[0]} href={`${path}&due=${dueUntil}`} label={`${DAYS}天内任期届满`} />
        </li>
        <li>
          <span>在任</span>
          <CountLink count={counts?.[1]} href={path} label="在任" />
        </li>
      </ul>
    </section>
  );
}
