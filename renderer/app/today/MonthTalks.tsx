import { casePaths } from '#renderer/cases/case-paths.ts';
import { countCases } from '#renderer/data/queries/cases.ts';
import { useData } from '#renderer/data/react.tsx';
import { interview } from '#shared/case-types/interview.ts';
import { addDays, addMonths, type Day, isDay } from '#shared/day.ts';
import { CountLink } from './CountLink.tsx';

const forms = Object.entries(interview.fields.form.options);

/** 本月约谈, by form. */
export function MonthTalks({ today }: { today: Day }) {
  const from = firstOfMonth(today);
  const to = addDays(addMonths(from, 1), -1);
  const counts = useData(
    (database) =>
      Promise.all(
        [undefined, ...forms.map(([form]) => form)].map((form) =>
          countCases(database, {
            type: 'interview',
            from,
            to,
            ...(form === undefined ? {} : { kinds: [form] }),
          }),
        ),
      ),
    ['cases'],
    [from, to],
  );
  const href = (form?: string) =>
    `#${casePaths.interview}?from=${from}&to=${to}${form === undefined ? '' : `&kinds=${form}`}`;
  return (
    <section className="aj-box" aria-labelledby="talks-title">
      <div className="aj-box-title">
        <h2 id="talks-title">本月约谈</h2>
        <CountLink count={counts?.[0]} href={href()} label="本月约谈" />
      </div>
      <ul className="aj-count-list">
        {forms.map(([form, label], index) => (
          <li key={form}>
            <span>{label}</span>
            <CountLink count={counts?.[index + 1]} href={href(form)} label={`本月${label}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function firstOfMonth(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`;
  return isDay(first) ? first : day;
}
