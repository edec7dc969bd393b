import type { Case } from '#shared/case-type.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import { CardNotes } from './CardNotes.tsx';
import { LinkedCards } from './LinkedCards.tsx';
import { CardPapers } from './PaperMenu.tsx';

/** What an open card has beside its fields: its papers, what the register says of its person, the cards before and after. */
export function CardBeside({ record }: { record: Case }) {
  if (!isCard(record)) return null;
  return (
    <>
      <div className="aj-acts">
        <CardPapers card={record} />
      </div>
      <CardNotes card={record} />
      <LinkedCards record={record} />
    </>
  );
}
