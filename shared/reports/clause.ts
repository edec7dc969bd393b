import type { Fact } from '#shared/facts/fact.ts';
import type { NumberStyle, Paragraph, Piece } from './model.ts';

/** A part of a sentence, or nothing at all where there are no records to speak of. */
export type Clause = Paragraph | undefined;

type Slot = Fact | string | number | undefined;

const styles: Readonly<Record<Fact['measure'], NumberStyle>> = {
  count: 'integer',
  share: 'oneDecimal',
  sum: 'upToTwoDecimals',
};

/**
 * Words around facts: say`签发四色卡${issued}张`. If one of the facts is missing or zero the whole clause falls away,
 * so a chapter never says 0 and never breaks off. Other slots (a year, a threshold) are plain text.
 */
export function say(words: TemplateStringsArray, ...slots: readonly Slot[]): Clause {
  const pieces: Piece[] = [];
  for (const [index, text] of words.entries()) {
    if (text !== '') pieces.push({ text });
    if (index === slots.length) break;
    const piece = pieceOf(slots[index]);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  return pieces;
}

function pieceOf(slot: Slot): Piece | undefined {
  if (slot === undefined) return undefined;
  if (typeof slot === 'string' || typeof slot === 'number') return { text: String(slot) };
  if (slot.value === 0) return undefined;
  return { chip: { factId: slot.id, value: slot.value, style: styles[slot.measure] } };
}

/** The clauses that have something to say, with `mark` between them; nothing if none has. */
export function join(clauses: readonly Clause[], mark: '，' | '、' | '；' | ''): Clause {
  const said = clauses.filter((clause) => clause !== undefined);
  const [first, ...rest] = said;
  return (
    first && [...first, ...rest.flatMap((clause) => [...(mark === '' ? [] : [{ text: mark }]), ...clause])]
  );
}

/** `lead` + the clauses + 。, or nothing if no clause has anything to say. */
export function sentence(lead: string, clauses: readonly Clause[], mark: '，' | '、' | '；'): Clause {
  const body = join(clauses, mark);
  return body && [...(lead === '' ? [] : [{ text: lead }]), ...body, { text: '。' }];
}

/** Sentences one after the other as one paragraph, neighbouring words made one; nothing if all of them fell away. */
export function paragraph(...sentences: readonly Clause[]): Clause {
  const all = join(sentences, '');
  if (!all) return undefined;
  const pieces: Piece[] = [];
  for (const piece of all) {
    const last = pieces.at(-1);
    if (last && 'text' in last && 'text' in piece) pieces.splice(-1, 1, { text: last.text + piece.text });
    else pieces.push(piece);
  }
  return pieces;
}
