import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import type { Case } from '#shared/case-type.ts';
import { isCard, warningCard } from '#shared/case-types/warning-card.ts';
import { isMasked, MASK } from '#shared/confidential.ts';
import { effectOn } from '#shared/warning-cards/effect.ts';

/** 影响期: whether a card bears on 提拔 重用 today, said before anything else about somebody. */
export function InEffect({ cases }: { cases: readonly Case[] }) {
  const { calendar, settings } = useReference();
  const clockwork = { calendar, terms: settings.terms };
  const until = cases
    .filter(isCard)
    .flatMap((card) => effectOn(card, today(), clockwork) ?? [])
    .sort()
    .at(-1);
  const isHidden = cases.some((record) => record.type === warningCard.name && isMasked(record));
  if (until === undefined && !isHidden) return null;
  return (
    <p className="aj-in-effect" role="status">
      {until !== undefined && <strong>■ 在影响期内，至{until}</strong>}
      {isHidden && <span>四色卡{MASK}</span>}
    </p>
  );
}
