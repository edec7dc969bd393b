import type { Case } from '#shared/case-type.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import { LinkedCards } from './LinkedCards.tsx';
import { CardPapers } from './PaperMenu.tsx';

/** What an open card has beside its fields: its papers, and the cards before and after it. */
export function CardBeside({ record }: { record: Case }) {
  if (!isCard(record)) return null;
  return (
    <>
      <div className="aj-acts">
        <CardPapers card={record} />
      </div>
      <LinkedCards record={record} />
    </>
  );
}
