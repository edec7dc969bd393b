import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { isComposing } from '#renderer/ui/form-keys.ts';
import type { Fact } from '#shared/facts/fact.ts';
import type { TextPlace } from '#shared/reports/finding.ts';
import { joinPieces, type Paragraph, textOfParagraph } from '#shared/reports/model.ts';
import { placeMark } from '../text-place.ts';
import { aroundCaret, isMarked } from './caret.ts';
import { fillParagraph, readParagraph } from './chip-dom.ts';
import { pastedParagraphs } from './pasted.ts';
import { markTyped, unmarkTyped } from './typed-marks.ts';

interface ParagraphEditorProps {
  readonly label: string;
  readonly place: TextPlace;
  readonly paragraph: Paragraph;
  readonly factOf: (id: string) => Fact | undefined;
  readonly onChange: (paragraph: Paragraph) => void;
  /** Enter and pasting: these paragraphs stand in place of this one, the caret so many characters before their end. */
  readonly onSplit: (paragraphs: readonly Paragraph[], behindCaret: number) => void;
  /** Backspace at the start: it goes on at the end of the paragraph before. */
  readonly onJoin: () => void;
  /** A figure was chosen, by its place among the figures of the paragraph. */
  readonly onFigure: (place: number) => void;
  /** The caret is here: figures are put in here. */
  readonly onFocus: (element: HTMLElement) => void;
}

/** One paragraph of a report: words are typed, figures are chips that can be moved and deleted but not typed over. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { label, place, paragraph, factOf, onChange, onSplit, onJoin, onFigure, onFocus } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Drawn anew only where the change did not come from the keys: the caret would be lost.
    const isTyped = JSON.stringify(readParagraph(element)) === JSON.stringify(paragraph);
    if (!isTyped || !element.contains(document.activeElement)) fillParagraph(element, paragraph, factOf);
    markTyped(element);
    return () => unmarkTyped(element);
  }, [paragraph, factOf]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (isComposing(event)) return;
    if (target instanceof HTMLElement && target.dataset.fact !== undefined) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(target);
      }
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      put([[], []]);
    }
    if (event.key === 'Backspace' && !isMarked() && around()?.before.length === 0) {
      event.preventDefault();
      onJoin();
    }
  };
  const around = () => (box.current ? aroundCaret(box.current) : undefined);
  /** Puts paragraphs in at the caret: the first goes on from what stands before it, what stands after it follows the last. */
  const put = (paragraphs: readonly Paragraph[]) => {
    const { before = [], after = [] } = around() ?? { before: paragraph };
    const last = paragraphs.length - 1;
    const joined = paragraphs.map((own, index) =>
      joinPieces([...(index === 0 ? before : []), ...own, ...(index === last ? after : [])]),
    );
    onSplit(joined, textOfParagraph(after).length);
  };
  const choose = (chip: HTMLElement) => {
    const chips = [...(box.current?.querySelectorAll('[data-fact]') ?? [])];
    onFigure(chips.indexOf(chip));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area can hold no figures
    <div
      ref={box}
      className="aj-edit-paragraph"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      {...placeMark(place)}
      spellCheck={false}
      onInput={(event) => onChange(readParagraph(event.currentTarget))}
      onKeyDown={keys}
      onFocus={(event) => onFocus(event.currentTarget)}
      onClick={(event) => {
        const { target } = event;
        if (target instanceof HTMLElement && target.dataset.fact !== undefined) choose(target);
      }}
      onPaste={(event) => {
        event.preventDefault();
        const pasted = pastedParagraphs(event.clipboardData);
        const [[only, ...others] = [], ...more] = pasted;
        // The one way that keeps the browser's own undo of an editable element.
        if (more.length === 0 && others.length === 0 && only && 'text' in only)
          document.execCommand('insertText', false, only.text);
        else if (pasted.length > 0) put(pasted);
      }}
    />
  );
}
