import { Paragraph, Tab, TextRun } from 'docx';
import type { HeadingBlock, ItemBlock, NoteBlock, ParagraphBlock } from '#shared/documents/model.ts';
import { attachmentLabel } from '#shared/documents/places.ts';
import { characterWidth, fontsOf } from '#shared/documents/spec.ts';
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
}

/** A paragraph of a style; `Normal` has no indent at all. */
export function styled(
  press: Press,
  style: StyleId | 'Normal',
  inlines: readonly Inline[],
  { left = 0, hanging = 0, overhang = 0, keepNext = false }: ParagraphOptions = {},
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
      ...(keepNext ? { keepNext } : {}),
    },
    inlines,
  );
}

/** One empty line of the grid. */
export function emptyLine(keepNext = false): Paragraph {
  return new Paragraph(keepNext ? { keepNext } : {});
}

/** The title and the empty line below it (7.3.1, 7.3.2). */
export function titleParagraphs(press: Press, lines: readonly string[]): Paragraph[] {
  const { title } = fontsOf(press.spec);
  return [
    ...lines.map((line) => styled(press, 'Title', textRuns(press, line, title, { ownDigits: true }))),
    emptyLine(),
  ];
}

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const;

export function headingParagraph(press: Press, { level, text }: HeadingBlock): Paragraph {
  const fonts = fontsOf(press.spec);
  const font = level === 1 ? fonts.heading1 : level === 2 ? fonts.heading2 : fonts.body;
  const bold = level === 3 && press.spec.boldHeading3;
  return styled(press, headingStyles[level], textRuns(press, text, font, { bold }));
}

export function bodyParagraph(press: Press, { runs }: ParagraphBlock, keepNext: boolean): Paragraph {
  return styled(press, 'BodyText', modelRuns(press, runs, fontsOf(press.spec).body), { keepNext });
}

export function itemParagraph(press: Press, { title, runs }: ItemBlock, keepNext: boolean): Paragraph {
  const fonts = fontsOf(press.spec);
  return styled(
    press,
    'BodyText',
    [...textRuns(press, `【${title}】`, fonts.heading1), ...modelRuns(press, runs, fonts.body)],
    { keepNext },
  );
}

/** One empty line, then the names; a long name goes on below its own first character (7.3.4). */
export function attachmentParagraphs(press: Press, names: readonly string[]): Paragraph[] {
  const { body } = fontsOf(press.spec);
  const several = names.length > 1;
  const left = press.spec.firstLine + '附件：'.length + (several ? 1 : 0);
  return [
    emptyLine(),
    ...names.map((name, index) => {
      const label = attachmentLabel(index, names.length);
      // "1." is narrower than a character; the tab leads to the indent, whatever the digits measure.
      const gap = several ? [new TextRun({ children: [new Tab()] })] : [];
      return styled(
        press,
        'Normal',
        [...textRuns(press, label, body), ...gap, ...textRuns(press, name, body)],
        { left, hanging: index === 0 ? left - press.spec.firstLine : 1 },
      );
    }),
  ];
}

export function noteParagraph(press: Press, { text }: NoteBlock): Paragraph {
  return styled(press, 'BodyText', textRuns(press, `（${text}）`, fontsOf(press.spec).body));
}
