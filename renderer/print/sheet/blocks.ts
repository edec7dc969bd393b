import { dayInWords } from '#shared/day.ts';
import {
  attachmentHanging,
  attendanceHanging,
  type Hanging,
  headingPieces,
} from '#shared/documents/indents.ts';
import type { Block, HeadingBlock, SignatureBlock } from '#shared/documents/model.ts';
import { goesWithSignature } from '#shared/documents/parts.ts';
import { attachmentLabel } from '#shared/documents/places.ts';
import { signaturePlace } from '#shared/documents/signature-place.ts';
import { characterWidth, type PaperSpec, textWidth } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import { blank } from './exact.ts';
import { fine } from './fine.ts';
import { type FlowPiece, lines, whole } from './flow.ts';
import { formPiece } from './form.ts';
import { make } from './make.ts';
import { tablePieces } from './table.ts';
import { modelWords, words } from './words.ts';

/** A block of the text as pieces of the flow, `width` twips wide; `next` is the block after it. */
export function blockPieces(
  block: Block,
  next: Block | undefined,
  spec: PaperSpec,
  width: number,
): readonly FlowPiece[] {
  const keep = goesWithSignature(block, next);
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, spec, keep)];
    case 'paragraph':
      return [
        lines(
          block.signed ? signedText(modelWords(block.runs), spec) : bodyText(modelWords(block.runs)),
          keep,
        ),
      ];
    case 'item':
      return [
        lines(
          bodyText([...words(`【${block.title}】`, { face: 'heading1' }), ...modelWords(block.runs)]),
          keep,
        ),
      ];
    case 'table':
      return tablePieces(block, width);
    case 'attachments':
      return [
        whole(emptyLine(), true),
        ...block.names.map((name, index) => {
          const hanging = attachmentHanging(index, block.names.length, spec);
          // "1." is narrower than a character, "10." wider: the label is as wide as the indent, or as its digits.
          const label = make(
            'span',
            { className: 'aj-label', style: { minWidth: fine(hanging.hanging * characterWidth(spec)) } },
            ...words(attachmentLabel(index, block.names.length)),
          );
          return lines(hangingText(hanging, spec, [label, ...words(name)]), keep);
        }),
      ];
    case 'signature':
      return [whole(signature(block, spec))];
    case 'note':
      return [lines(bodyText(words(`（${block.text}）`)))];
    case 'attendance':
      return [
        lines(
          hangingText(attendanceHanging(block, spec), spec, [
            ...words(`${block.label}：`, { face: 'heading1' }),
            ...words(block.names),
          ]),
        ),
      ];
    case 'form':
      return [formPiece(block, spec, width)];
    case 'pageBreak':
      return [{ ...whole(blank(0)), newPage: true }];
    case 'spacer':
      return [whole(emptyLine())];
    default:
      return assertNever(block);
  }
}

export function emptyLine(): HTMLElement {
  return make('div', { className: 'aj-blank' });
}

/**
 * The title and the empty line below it (7.3.1, 7.3.2). The large characters stand in a span, so that the base line of the
 * text stays that of every other line.
 */
export function titlePieces(title: readonly string[]): readonly FlowPiece[] {
  if (title.length === 0) return [];
  const set = title.map((line) =>
    make('div', { className: 'aj-title' }, ...words(line, { face: 'title', ownDigits: true })),
  );
  return [whole(make('div', {}, ...set, emptyLine()), true)];
}

/** 主送机关: from the left edge, with a full-width colon (7.3.2). */
export function addresseesPiece(addressees: string): FlowPiece {
  return lines(flushText(words(`${addressees}：`)));
}

/** 附件1 in the first line, its title in the third (7.3.7). */
export function annexPieces(label: string, title: readonly string[]): readonly FlowPiece[] {
  const number = flushText(words(label, { face: 'heading1' }));
  return [whole(make('div', {}, number, emptyLine()), true), ...titlePieces(title)];
}

function headingPiece(block: HeadingBlock, spec: PaperSpec, keep: boolean): FlowPiece {
  const { heading, rest } = headingPieces(block);
  const face = block.level === 1 ? 'heading1' : block.level === 2 ? 'heading2' : 'body';
  const bold = block.level === 3 && spec.boldHeading3;
  // A paragraph that begins with its heading may be torn like any other.
  return lines(bodyText([...words(heading, { face, bold }), ...modelWords(rest)]), keep || rest.length === 0);
}

function flushText(content: readonly Node[]): HTMLElement {
  return make('div', { className: 'aj-lines' }, ...content);
}

function bodyText(content: readonly Node[]): HTMLElement {
  return make('div', { className: 'aj-lines aj-body' }, ...content);
}

/** In the right half. */
function signedText(content: readonly Node[], spec: PaperSpec): HTMLElement {
  const style = { 'padding-left': fine(textWidth(spec) / 2) };
  return make('div', { className: 'aj-lines aj-signed aj-centred', style }, ...content);
}

function hangingText({ left, hanging }: Hanging, spec: PaperSpec, content: readonly Node[]): HTMLElement {
  const one = characterWidth(spec);
  const style = { 'padding-left': fine(left * one), 'text-indent': fine(-hanging * one) };
  return make('div', { className: 'aj-lines', style }, ...content);
}

/** 署名 and 成文日期 below their empty lines, all on one page. */
function signature(block: SignatureBlock, spec: PaperSpec): HTMLElement {
  const { office, date, linesAbove } = signaturePlace(block, spec);
  const line = (text: string, left: number) =>
    make(
      'div',
      {
        className: `aj-signed${block.seal ? ' aj-centred' : ''}`,
        style: { 'padding-left': fine(left * characterWidth(spec)) },
      },
      ...words(text),
    );
  return make(
    'div',
    {},
    ...Array.from({ length: linesAbove }, emptyLine),
    line(block.office, office),
    line(dayInWords(block.day), date),
  );
}
