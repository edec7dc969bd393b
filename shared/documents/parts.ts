import { type Block, type OfficialDocument, textOfRuns } from './model.ts';
import { labelledAnnexes } from './places.ts';

/** What stands above the blocks of a part: head, title and 主送 of the document, or number and title of an annex. */
export type Opening =
  | { readonly kind: 'document' }
  | { readonly kind: 'annex'; readonly label: string; readonly title: readonly string[] }
  /** The pages only change their direction. */
  | { readonly kind: 'turn' };

/** Blocks on pages of one direction. Each part begins a page. */
export interface DocumentPart {
  readonly opening: Opening;
  readonly blocks: readonly Block[];
  readonly turned: boolean;
}

/** Neighbouring blocks of one page direction make a part; what stands above them begins the first, whatever it is. */
export function partsOf(document: OfficialDocument): readonly DocumentPart[] {
  return [
    ...partsUnder({ kind: 'document' }, document.blocks),
    ...labelledAnnexes(document).flatMap(({ label, title, blocks }) =>
      partsUnder({ kind: 'annex', label, title }, blocks),
    ),
  ];
}

function partsUnder(opening: Opening, blocks: readonly Block[]): readonly DocumentPart[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && isTurned(last[0]) === isTurned(block)) last.push(block);
    else groups.push([block]);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((group, index) => ({
    opening: index === 0 ? opening : { kind: 'turn' },
    blocks: group,
    turned: isTurned(group[0]),
  }));
}

export function isTurned(block: Block | undefined): boolean {
  if (block?.kind === 'paragraph') return block.turned === true;
  return block?.kind === 'table' && block.landscape === true;
}

/**
 * A signature must not stand alone on the last page, so the paragraph above goes with it, but only one of at most eight
 * lines: LibreOffice moves it as a whole and would leave a hole as high as the paragraph. 附件说明 stands between the text and
 * the signature and goes with both.
 */
export function goesWithSignature(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'attachments') return next?.kind === 'signature';
  return (next?.kind === 'signature' || next?.kind === 'attachments') && isShort(block);
}

function isShort(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return textOfRuns(block.runs).length <= 8 * 28;
    case 'heading':
      return block.text.length + textOfRuns(block.runs ?? []).length <= 8 * 28;
    default:
      return false;
  }
}
