import { type CardColour, cardColours } from '#shared/case-types/warning-card.ts';

/** A card's colour as word, shape and colour at once: it must be read without seeing colours, and on a black print. */
export function CardColourTag({ colour }: { colour: CardColour }) {
  const { name, shape } = cardColours[colour];
  return (
    <span className={`aj-card aj-card-${colour}`}>
      <span aria-hidden>{shape}</span> {name}
    </span>
  );
}
