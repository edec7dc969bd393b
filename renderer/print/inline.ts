import { type BuilderElement, type IParagraphOptions, Paragraph, type Run, type TextRun } from 'docx';

/** What stands in a line: runs and content controls. */
export type Inline = TextRun | Run | BuilderElement;

/** docx admits only its own classes into a paragraph; content controls are not among them. */
export class InlineParagraph extends Paragraph {
  constructor(options: Omit<IParagraphOptions, 'text' | 'children'>, inlines: readonly Inline[]) {
    super(options);
    this.root.push(...inlines);
  }
}
