import { Document, type FileChild, Packer } from 'docx';
import type { LetterHead } from '#shared/documents/head.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import { pageArea } from '#shared/documents/page-frame.ts';
import { type DocumentPart, goesWithSignature, type Opening, partsOf } from '#shared/documents/parts.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { fontTablePart } from './font-table.ts';
import { formTable } from './form.ts';
import { headParagraphs } from './head.ts';
import { imprintParagraphs } from './imprint.ts';
import { type Frame, sectionFrame } from './page.ts';
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

interface Section {
  readonly frame: Frame;
  readonly restart: boolean;
  readonly letter?: LetterHead;
  readonly mark?: string;
  readonly children: readonly FileChild[];
}

function sectionsOf(press: Press, document: OfficialDocument): readonly Section[] {
  const { head, imprint, mark } = document;
  const parts = partsOf(document);
  const below = imprint ? imprintParagraphs(press, imprint, head?.form !== 'letter') : [];
  const sections = parts.map((part, index): Section => {
    const last = index === parts.length - 1;
    return {
      frame: part.turned ? 'turned' : 'upright',
      restart: index === 0,
      ...(index === 0 && mark !== undefined ? { mark } : {}),
      ...(index === 0 && head?.form === 'letter' ? { letter: head } : {}),
      children: [
        ...sectionChildren(press, document, part),
        ...(last && imprint?.place === 'lastPage' ? below : []),
      ],
    };
  });
  return imprint?.place === 'evenPage'
    ? [...sections, { frame: 'blank', restart: false, children: below }]
    : sections;
}

function sectionChildren(
  press: Press,
  document: OfficialDocument,
  { opening, blocks, turned }: DocumentPart,
): FileChild[] {
  const { width } = pageArea(press.spec, turned);
  const last = blocks.at(-1)?.kind;
  return [
    ...openingChildren(press, document, opening),
    ...blocks.flatMap((block, place) => blockChildren(press, block, blocks[place + 1], width)),
    ...(last === 'table' || last === 'form' ? [lastParagraph()] : []),
  ];
}

function openingChildren(press: Press, document: OfficialDocument, opening: Opening): FileChild[] {
  switch (opening.kind) {
    case 'document': {
      const { head, title, addressees } = document;
      return [
        ...(head ? headParagraphs(press, head) : []),
        ...titleParagraphs(press, title),
        ...(addressees === undefined ? [] : [addresseesParagraph(press, addressees)]),
      ];
    }
    case 'annex':
      return annexParagraphs(press, opening.label, opening.title);
    case 'turn':
      return [];
    default:
      return assertNever(opening);
  }
}

function isRuled({ kind }: Block): boolean {
  return kind === 'table' || kind === 'form';
}

function blockChildren(press: Press, block: Block, next: Block | undefined, width: number): FileChild[] {
  const keep = goesWithSignature(block, next);
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(press, block, keep)];
    case 'paragraph':
      return [bodyParagraph(press, block, keep)];
    case 'item':
      return [itemParagraph(press, block, keep)];
    case 'table':
      return [...tableBlock(press, block, width), ...(next && isRuled(next) ? [lastParagraph()] : [])];
    case 'attachments':
      return attachmentParagraphs(press, block.names, keep);
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
