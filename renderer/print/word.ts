import { Document, type FileChild, Packer } from 'docx';
import type { LetterHead } from '#shared/documents/head.ts';
import { type Block, type OfficialDocument, textOfRuns } from '#shared/documents/model.ts';
import { annexLabel } from '#shared/documents/places.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { fontTablePart } from './font-table.ts';
import { formTable } from './form.ts';
import { headParagraphs } from './head.ts';
import { imprintParagraphs } from './imprint.ts';
import { type Frame, sectionFrame, sectionWidth } from './page.ts';
import {
  addresseesParagraph,
  annexParagraphs,
  attachmentParagraphs,
  attendanceParagraph,
  bodyParagraph,
  emptyLine,
  headingParagraph,
  itemParagraph,
  noteParagraph,
  pageBreak,
  titleParagraphs,
} from './paragraph.ts';
import type { Press } from './runs.ts';
import { settingsPart } from './settings.ts';
import { signatureParagraphs } from './signature.ts';
import { stylesPart } from './styles.ts';
import { lastParagraph, tableBlock } from './table.ts';

/**
 * The bytes of a .docx. Styles, settings and font table are written by this folder: docx puts its own coloured headings
 * into every file and lacks the East Asian settings. It gives the text, the sections and the package.
 * Several documents (one print job) stand in one file, each on pages of its own that are numbered from 1.
 */
export async function wordFile(
  given: OfficialDocument | readonly OfficialDocument[],
  spec: PaperSpec = defaultSpec,
): Promise<Uint8Array<ArrayBuffer>> {
  const documents = isSingle(given) ? [given] : given;
  let controls = 0;
  const press: Press = {
    spec,
    nextControlId() {
      controls += 1;
      return controls;
    },
  };
  const file = new Document({
    title: documents[0]?.title.join('') ?? '',
    creator: '组工案卷',
    lastModifiedBy: '组工案卷',
    sections: documents
      .flatMap((document) => sectionsOf(press, document))
      .map(({ children, ...section }, index, all) => ({
        ...sectionFrame(press, { ...section, before: all[index - 1]?.frame }),
        children,
      })),
  });
  const overrides = [
    { path: 'word/styles.xml', data: stylesPart(spec) },
    { path: 'word/settings.xml', data: settingsPart(spec) },
    { path: 'word/fontTable.xml', data: fontTablePart() },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}

function isSingle(given: OfficialDocument | readonly OfficialDocument[]): given is OfficialDocument {
  return !Array.isArray(given);
}

function isTurned(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.landscape === true;
}

/** What stands on pages of one direction: `above` goes before the blocks. */
interface Part {
  readonly above: readonly FileChild[];
  readonly blocks: readonly Block[];
  readonly landscape: boolean;
}

/** Neighbouring blocks of one page direction make a part; what stands above them begins the first, whatever it is. */
function partsOf(above: readonly FileChild[], blocks: readonly Block[]): Part[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && isTurned(last[0]) === isTurned(block)) last.push(block);
    else groups.push([block]);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((group, index) => ({
    above: index === 0 ? above : [],
    blocks: group,
    landscape: isTurned(group[0]),
  }));
}

interface Section {
  readonly frame: Frame;
  readonly restart: boolean;
  readonly letter?: LetterHead;
  readonly mark?: string;
  readonly children: readonly FileChild[];
}

function sectionsOf(press: Press, document: OfficialDocument): readonly Section[] {
  const { head, title, addressees, blocks, annexes = [], imprint, mark } = document;
  const top = [
    ...(head ? headParagraphs(press, head) : []),
    ...titleParagraphs(press, title),
    ...(addressees === undefined ? [] : [addresseesParagraph(press, addressees)]),
  ];
  const parts = [
    ...partsOf(top, blocks),
    ...annexes.flatMap((annex, index) =>
      partsOf(annexParagraphs(press, annexLabel(index, annexes.length), annex.title), annex.blocks),
    ),
  ];
  const below = imprint ? imprintParagraphs(press, imprint, head?.form !== 'letter') : [];
  const sections = parts.map((part, index): Section => {
    const last = index === parts.length - 1;
    return {
      frame: part.landscape ? 'turned' : 'upright',
      restart: index === 0,
      ...(index === 0 && mark !== undefined ? { mark } : {}),
      ...(index === 0 && head?.form === 'letter' ? { letter: head } : {}),
      children: [...sectionChildren(press, part), ...(last && imprint?.place === 'lastPage' ? below : [])],
    };
  });
  return imprint?.place === 'evenPage'
    ? [...sections, { frame: 'blank', restart: false, children: below }]
    : sections;
}

function sectionChildren(press: Press, { above, blocks, landscape }: Part): FileChild[] {
  const width = sectionWidth(press.spec, landscape);
  const last = blocks.at(-1)?.kind;
  return [
    ...above,
    ...blocks.flatMap((block, place) => blockChildren(press, block, blocks[place + 1], width)),
    ...(last === 'table' || last === 'form' ? [lastParagraph()] : []),
  ];
}

/**
 * A signature must not stand alone on the last page, so the paragraph above goes with it, but only one of at most eight
 * lines: LibreOffice moves it as a whole and would leave a hole as high as the paragraph.
 */
function isShort(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'item') && textOfRuns(block.runs).length <= 8 * 28;
}

function isRuled({ kind }: Block): boolean {
  return kind === 'table' || kind === 'form';
}

function blockChildren(press: Press, block: Block, next: Block | undefined, width: number): FileChild[] {
  const keep = next?.kind === 'signature' && isShort(block);
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(press, block)];
    case 'paragraph':
      return [bodyParagraph(press, block, keep)];
    case 'item':
      return [itemParagraph(press, block, keep)];
    case 'table':
      return [...tableBlock(press, block, width), ...(next && isRuled(next) ? [lastParagraph()] : [])];
    case 'attachments':
      return attachmentParagraphs(press, block.names);
    case 'signature':
      return signatureParagraphs(press, block);
    case 'note':
      return [noteParagraph(press, block)];
    case 'attendance':
      return [attendanceParagraph(press, block)];
    case 'form':
      // Two tables without a paragraph between them would become one.
      return [formTable(press, block, width), ...(next && isRuled(next) ? [lastParagraph()] : [])];
    case 'pageBreak':
      return [pageBreak()];
    case 'spacer':
      return [emptyLine()];
    default:
      return assertNever(block);
  }
}
