import { casePaths } from '#renderer/cases/case-paths.ts';
import { countByKind } from '#renderer/data/queries/case-counts.ts';
import { countCases } from '#renderer/data/queries/cases.ts';
import { useData } from '#renderer/data/react.tsx';
import { cardColours, warningCard } from '#shared/case-types/warning-card.ts';
import { type Day, firstDayOf, lastDayOf, yearOf } from '#shared/day.ts';
import { CountLink } from './CountLink.tsx';

const colours = Object.entries(cardColours);
const open = Object.entries<{ final?: true }>(warningCard.stages)
  .filter(([, stage]) => !stage.final)
  .map(([name]) => name);

/** 四色卡: how many are being handled and how many were registered this year, by colour, word and shape. */
export function CardCounts({ today }: { today: Day }) {
  const year = yearOf(today);
  const [from, to] = [firstDayOf(year), lastDayOf(year)];
  const running = useData((database) => countByKind(database, 'warningCard', open), ['cases'], []);
  const ofYear = useData(
    (database) =>
      Promise.all(
        colours.map(([colour]) => countCases(database, { type: 'warningCard', kinds: [colour], from, to })),
      ),
    ['cases'],
    [from, to],
  );
  const path = `#${casePaths.warningCard}`;
  const openQuery = open.map((stage) => `stages=${stage}`).join('&');
  return (
    <section className="aj-box" aria-labelledby="cards-title">
      <h2 id="cards-title">四色卡</h2>
      <table className="aj-plain-table">
        <thead>
          <tr>
            <th scope="col">卡色</th>
            <th scope="col">在办</th>
            <th scope="col">本年</th>
          </tr>
        </thead>
        <tbody>
          {colours.map(([colour, { name, shape }], index) => (
            <tr key={colour}>
              <th scope="row">
                <span className={`aj-card aj-card-${colour}`}>
                  <span aria-hidden>{shape}</span> {name}
                </span>
              </th>
              <td>
                <CountLink
                  count={running && (running.get(colour) ?? 0)}
                  href={`${path}?kinds=${colour}&${openQuery}`}
                  label={`在办${name}`}
                />
              </td>
              <td>
                <CountLink
                  count={ofYear?.[index]}
                  href={`${path}?kinds=${colour}&from=${from}&to=${to}`}
                  label={`本年${name}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
