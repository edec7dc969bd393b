import { type IParagraphOptions, LineRuleType, Paragraph, Tab, TextRun } from 'docx';
import { attachmentHanging, attendanceHanging, headingPieces } from '#shared/documents/indents.ts';
import type {
  AttendanceBlock,
  HeadingBlock,
  ItemBlock,
  NoteBlock,
  ParagraphBlock,
} from '#shared/documents/model.ts';
import { attachmentLabel } from '#shared/documents/places.ts';
import { characterWidth, fontsOf, textWidth } from '#shared/documents/spec.ts';
import { type Inline, InlineParagraph } from './inline.ts';
import { modelRuns, type Press, textRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

export interface ParagraphOptions {
  /** Left indent in characters, and how far the first line stands out of it. */
  readonly left?: number;
  readonly hanging?: number;
  /** How far the line may reach over the right margin before it is broken, in characters. */
  readonly overhang?: number;
  readonly keepNext?: boolean;
  /** Where the style's own does not fit. */
  readonly align?: 'center' | 'right';
  /** Exact height of the line in twips. */
  readonly line?: number;
  /** Positions in characters of the body. */
  readonly tabs?: readonly { readonly type: 'left' | 'right'; readonly position: number }[];
}

/** A paragraph of a style; `Normal` has no indent at all. */
export function styled(
  press: Press,
  style: StyleId | 'Normal',
  inlines: readonly Inline[],
  { left = 0, hanging = 0, overhang = 0, keepNext, align, line, tabs }: ParagraphOptions = {},
): Paragraph {
  const twips = (characters: number) => Math.round(characters * characterWidth(press.spec));
  return new InlineParagraph(
    {
      style,
      ...(left > 0
        ? {
            indent: {
              left: twips(left),
              ...(hanging > 0 ? { hanging: twips(hanging) } : {}),
              ...(overhang > 0 ? { right: -twips(overhang) } : {}),
            },
          }
        : {}),
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(align === undefined ? {} : { alignment: align }),
      ...(line === undefined ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }),
      ...(tabs === undefined
        ? {}
        : { tabStops: tabs.map(({ type, position }) => ({ type, position: twips(position) })) }),
    },
    inlines,
  );
}

/** One empty line of the grid. */
export function emptyLine(keepNext = false): Paragraph {
  return new Paragraph(keepNext ? { keepNext } : {});
}

interface StrutOptions extends Pick<IParagraphOptions, 'border' | 'indent' | 'frame'> {
  readonly inlines?: readonly Inline[];
}

/** White height of exactly so many twips; `border` is drawn along its lower edge, `inlines` float. */
export function strut(height: number, { inlines = [], ...more }: StrutOptions = {}): Paragraph {
  return new InlineParagraph(
    {
      ...more,
      run: { size: 2 },
      spacing: { before: 0, after: 0, line: Math.round(height), lineRule: LineRuleType.EXACT },
    },
    inlines,
  );
}

export function emptyLines(count: number): Paragraph[] {
  return Array.from({ length: count }, () => emptyLine());
}

/** The title and the empty line below it (7.3.1, 7.3.2). */
export function titleParagraphs(press: Press, lines: readonly string[]): Paragraph[] {
  const { title } = fontsOf(press.spec);
  if (lines.length === 0) return [];
  return [
    ...lines.map((line) => styled(press, 'Title', textRuns(press, line, title, { ownDigits: true }))),
    emptyLine(),
  ];
}

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const;

export function headingParagraph(press: Press, block: HeadingBlock, keepNext: boolean): Paragraph {
  const { level } = block;
  const { heading, rest } = headingPieces(block);
  const fonts = fontsOf(press.spec);
  const font = level === 1 ? fonts.heading1 : level === 2 ? fonts.heading2 : fonts.body;
  const bold = level === 3 && press.spec.boldHeading3;
  return styled(
    press,
    headingStyles[level],
    [
      ...textRuns(press, heading, font, bold ? { bold } : {}),
      ...modelRuns(press, rest, fonts.body, bold ? { bold: false } : {}),
    ],
    // A paragraph that begins with its heading may be torn like any other.
    rest.length === 0 ? {} : { keepNext },
  );
}

function keepWith(keepNext: boolean): ParagraphOptions {
  return keepNext ? { keepNext } : {};
}

export function bodyParagraph(press: Press, { runs, signed }: ParagraphBlock, keepNext: boolean): Paragraph {
  if (signed) {
    const left = textWidth(press.spec) / characterWidth(press.spec) / 2;
    return styled(press, 'SignatureCentred', modelRuns(press, runs, fontsOf(press.spec).body), { left });
  }
  return styled(press, 'BodyText', modelRuns(press, runs, fontsOf(press.spec).body), keepWith(keepNext));
}

export function itemParagraph(press: Press, { title, runs }: ItemBlock, keepNext: boolean): Paragraph {
  const fonts = fontsOf(press.spec);
  return styled(
    press,
    'BodyText',
    [...textRuns(press, `【${title}】`, fonts.heading1), ...modelRuns(press, runs, fonts.body)],
    keepWith(keepNext),
  );
}

/** One empty line, then the names; a long name goes on below its own first character (7.3.4). */
export function attachmentParagraphs(press: Press, names: readonly string[], keepNext: boolean): Paragraph[] {
  const { body } = fontsOf(press.spec);
  const several = names.length > 1;
  return [
    emptyLine(true),
    ...names.map((name, index) => {
      const label = attachmentLabel(index, names.length);
      // "1." is narrower than a character; the tab leads to the indent, whatever the digits measure.
      const gap = several ? [new TextRun({ children: [new Tab()] })] : [];
      return styled(
        press,
        'Normal',
        [...textRuns(press, label, body), ...gap, ...textRuns(press, name, body)],
        { ...attachmentHanging(index, names.length, press.spec), ...keepWith(keepNext) },
      );
    }),
  ];
}

export function noteParagraph(press: Press, { text }: NoteBlock): Paragraph {
  return styled(press, 'BodyText', textRuns(press, `（${text}）`, fontsOf(press.spec).body));
}

/** The label is 黑体. */
export function attendanceParagraph(press: Press, block: AttendanceBlock): Paragraph {
  const fonts = fontsOf(press.spec);
  const { label, names } = block;
  return styled(
    press,
    'Normal',
    [...textRuns(press, `${label}：`, fonts.heading1), ...textRuns(press, names, fonts.body)],
    attendanceHanging(block, press.spec),
  );
}

/** 主送机关: from the left edge, with a full-width colon (7.3.2). */
export function addresseesParagraph(press: Press, addressees: string): Paragraph {
  return styled(press, 'Normal', textRuns(press, `${addressees}：`, fontsOf(press.spec).body));
}

/** 附件1 in the first line, its title in the third (7.3.7). */
export function annexParagraphs(press: Press, label: string, title: readonly string[]): Paragraph[] {
  return [
    styled(press, 'Normal', textRuns(press, label, fontsOf(press.spec).heading1)),
    emptyLine(),
    ...titleParagraphs(press, title),
  ];
}

export function pageBreak(): Paragraph {
  return new Paragraph({
    pageBreakBefore: true,
    run: { size: 2 },
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  });
}
