import { Document, type FileChild, type ISectionOptions, Packer } from 'docx';
import { type Block, type OfficialDocument, textOfRuns } from '#shared/documents/model.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { fontTablePart } from './font-table.ts';
import { sectionFrame, sectionWidth } from './page.ts';
import {
  attachmentParagraphs,
  bodyParagraph,
  emptyLine,
  headingParagraph,
  itemParagraph,
  noteParagraph,
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
 */
export async function wordFile(
  document: OfficialDocument,
  spec: PaperSpec = defaultSpec,
): Promise<Uint8Array<ArrayBuffer>> {
  let controls = 0;
  const press: Press = {
    spec,
    nextControlId() {
      controls += 1;
      return controls;
    },
  };
  const file = new Document({
    title: document.title.join(''),
    creator: '组工案卷',
    lastModifiedBy: '组工案卷',
    sections: sectionsOf(press, document),
  });
  const overrides = [
    { path: 'word/styles.xml', data: stylesPart(spec) },
    { path: 'word/settings.xml', data: settingsPart(spec) },
    { path: 'word/fontTable.xml', data: fontTablePart() },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}

function isTurned(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.landscape === true;
}

/** Neighbouring blocks of one page direction make a section. The title stands on the first page, whatever it is. */
function sectionsOf(press: Press, document: OfficialDocument): ISectionOptions[] {
  const groups: Block[][] = [];
  for (const block of document.blocks) {
    const last = groups.at(-1);
    if (last && isTurned(last[0]) === isTurned(block)) last.push(block);
    else groups.push([block]);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((blocks, index) => {
    const landscape = isTurned(blocks[0]);
    const width = sectionWidth(press.spec, landscape);
    return {
      ...sectionFrame(press, landscape),
      children: [
        ...(index === 0 ? titleParagraphs(press, document.title) : []),
        ...blocks.flatMap((block, place) => blockChildren(press, block, blocks[place + 1], width)),
        ...(blocks.at(-1)?.kind === 'table' ? [lastParagraph()] : []),
      ],
    };
  });
}

/**
 * A signature must not stand alone on the last page, so the paragraph above goes with it, but only one of at most eight
 * lines: LibreOffice moves it as a whole and would leave a hole as high as the paragraph.
 */
function isShort(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'item') && textOfRuns(block.runs).length <= 8 * 28;
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
      return tableBlock(press, block, width);
    case 'attachments':
      return attachmentParagraphs(press, block.names);
    case 'signature':
      return signatureParagraphs(press, block);
    case 'note':
      return [noteParagraph(press, block)];
    case 'spacer':
      return [emptyLine()];
    default:
      return assertNever(block);
  }
}
