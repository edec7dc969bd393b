import type { OfficialDocument } from '#shared/documents/model.ts';
import { pageArea, watermarkLook } from '#shared/documents/page-frame.ts';
import { type DocumentPart, partsOf } from '#shared/documents/parts.ts';
import { type PaperSpec, TABLE_LINE } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { addresseesPiece, annexPieces, blockPieces, titlePieces } from './blocks.ts';
import { exactLine } from './exact.ts';
import { FINE, fine } from './fine.ts';
import { type FlowPiece, whole } from './flow.ts';
import { headNode, lowerDoubleLine } from './head.ts';
import { imprintNode } from './imprint.ts';
import { make } from './make.ts';
import { paginate } from './paginate.ts';
import { words } from './words.ts';

/** The leaves of one document, numbered from 1. `bench` is an element of the page on which the text is laid out. */
export function documentLeaves(
  document: OfficialDocument,
  spec: PaperSpec,
  bench: HTMLElement,
): readonly HTMLElement[] {
  const { head, imprint } = document;
  const leaves: HTMLElement[] = [];
  const add = (turned: boolean, content: readonly HTMLElement[], numbered = true) =>
    leaves.push(leaf(document, spec, { turned, content, number: leaves.length + 1, numbered }));
  const ruled = head?.form !== 'letter';
  const parts = partsOf(document);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const flow = [
      ...flowOf(document, part, spec),
      ...(isLast && imprint?.place === 'lastPage' ? [whole(imprintNode(imprint, spec, ruled))] : []),
    ];
    const pages = onBench(bench, flow, part.turned, () => paginate(flow, pitchOf(spec, part.turned)));
    for (const content of pages) add(part.turned, content);
  }
  if (imprint?.place === 'evenPage') {
    // Neither the page of the 版记 nor the white one before it is numbered (7.5).
    if (leaves.length % 2 === 0) add(false, [], false);
    add(false, [imprintNode(imprint, spec, ruled)], false);
  }
  return leaves;
}

function pitchOf(spec: PaperSpec, turned: boolean) {
  const pixels = (twips: number) => (twips / 15) * FINE;
  return {
    line: pixels(spec.grid.line),
    table: pixels(spec.sizes.table * 10 * TABLE_LINE),
    room: pixels(pageArea(spec, turned).height),
  };
}

function flowOf(
  document: OfficialDocument,
  { opening, blocks, turned }: DocumentPart,
  spec: PaperSpec,
): readonly FlowPiece[] {
  const { width } = pageArea(spec, turned);
  const above = (): readonly FlowPiece[] => {
    switch (opening.kind) {
      case 'document': {
        const { head, title, addressees } = document;
        return [
          ...(head ? [whole(headNode(head, spec), true)] : []),
          ...titlePieces(title),
          ...(addressees === undefined ? [] : [addresseesPiece(addressees)]),
        ];
      }
      case 'annex':
        return annexPieces(opening.label, opening.title);
      case 'turn':
        return [];
      default:
        return assertNever(opening);
    }
  };
  const pieces = [
    ...above(),
    ...blocks.flatMap((block, index) => blockPieces(block, blocks[index + 1], spec, width)),
  ];
  // The lines of two tables must not touch.
  for (const [index, { node }] of pieces.entries()) {
    const isAfter = pieces[index - 1]?.node instanceof HTMLTableElement && node instanceof HTMLTableElement;
    if (isAfter) node.classList.add('aj-after-table');
  }
  return pieces;
}

/** Lays the pieces out as wide as they will stand on paper, for as long as `measure` looks at them. */
function onBench<T>(bench: HTMLElement, flow: readonly FlowPiece[], turned: boolean, measure: () => T): T {
  const column = make(
    'div',
    { className: `aj-flow${turned ? ' aj-turned' : ''}` },
    ...flow.map(({ node }) => node),
  );
  bench.append(column);
  try {
    return measure();
  } finally {
    column.remove();
  }
}

interface LeafOptions {
  readonly turned: boolean;
  readonly content: readonly HTMLElement[];
  readonly number: number;
  readonly numbered: boolean;
}

function leaf(
  { head, mark }: OfficialDocument,
  spec: PaperSpec,
  { turned, content, number, numbered }: LeafOptions,
): HTMLElement {
  const isLetterFront = head?.form === 'letter' && number === 1;
  const edge = [
    ...(isLetterFront ? [lowerDoubleLine(spec)] : []),
    ...(numbered && !isLetterFront ? [numberLine(number, spec)] : []),
  ];
  const marked = mark !== undefined && !isLetterFront;
  const sheet = make(
    'div',
    { className: 'aj-sheet' },
    ...(marked ? [watermark(mark, spec)] : []),
    make('div', { className: 'aj-area' }, ...content),
    make('div', { className: `aj-edge ${number % 2 === 0 ? 'aj-even' : 'aj-odd'}` }, ...edge),
    ...(marked ? [make('div', { className: 'aj-mark' }, ...words(mark))] : []),
  );
  return make('div', { className: `aj-leaf${turned ? ' aj-turned' : ''}` }, sheet);
}

/** The mark across the page; what follows is drawn over it. */
function watermark(mark: string, spec: PaperSpec): HTMLElement {
  const across = make('div', { className: 'aj-watermark' }, ...words(mark));
  across.style.fontSize = fine(watermarkLook(spec, mark).height);
  return across;
}

/** — 1 — on the outer side: right on odd pages, left on even ones (7.5). */
function numberLine(number: number, { sizes }: PaperSpec): HTMLElement {
  const text = words(`— ${number} —`, { face: 'pageNumber', ownDigits: true });
  return exactLine(sizes.pageNumber * 10, 'aj-number', ...text);
}
