import { caseHref } from '#renderer/cases/case-paths.ts';
import { allCases, casesOfPerson } from '#renderer/data/queries/cases.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { type Card, cardFields, isCard, warningCard } from '#shared/case-types/warning-card.ts';
import { asSeenBy, isMasked, MASK } from '#shared/confidential.ts';
import { cardInWords } from '#shared/warning-cards/company.ts';

/** The cards before and after this one: what it rose from, was asked about again, or was given instead of. */
export function LinkedCards({ record }: { record: Case }) {
  const desk = useDesk();
  const card = isCard(record) ? record : undefined;
  const { origin, person, rightPerson, rightUnit } = card?.values ?? {};
  const linked = useData(
    async (database): Promise<readonly Card[]> => {
      const before = origin === undefined ? undefined : await getRow(database, 'cases', origin);
      const people = [person, rightPerson].filter((id) => id !== undefined);
      const others = (await Promise.all(people.map((id) => casesOfPerson(database, id)))).flat();
      if (rightUnit !== undefined) {
        others.push(
          ...(await allCases(database, { type: 'warningCard', kinds: ['blue'], unitIds: [rightUnit] })),
        );
      }
      const after = others.filter(isCard).filter(({ values }) => values.origin === record.id);
      return [...(before && isCard(before) ? [before] : []), ...after];
    },
    ['cases'],
    [record.id, origin, person, rightPerson, rightUnit],
  );
  if (!linked || linked.length === 0) return null;
  return (
    <p className="aj-linked">
      关联：
      {linked.map((other) => (
        <span key={other.id}>
          {relation(other, card)}
          <a href={caseHref(other)}>{isMasked(asSeenBy(other, desk)) ? MASK : inBrief(other)}</a>{' '}
        </span>
      ))}
    </p>
  );
}

function relation(other: Card, card: Card | undefined): string {
  const [kind, word] =
    other.values.origin === card?.id
      ? [other.values.originKind, '后一张']
      : [card?.values.originKind, '上一张'];
  return `${word}${kind === undefined ? '' : `（${cardFields.originKind.options[kind]}）`}`;
}

function inBrief(card: Card): string {
  const stage = Object.entries(warningCard.stages).find(([name]) => name === card.stage)?.[1].label;
  return `${cardInWords(card)}（${stage ?? card.stage}）`;
}
