import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { isComposing } from '#renderer/ui/form-keys.ts';
import type { Fact } from '#shared/facts/fact.ts';
import type { TextPlace } from '#shared/reports/finding.ts';
import type { Paragraph } from '#shared/reports/model.ts';
import { placeMark } from '../text-place.ts';
import { fillParagraph, readParagraph } from './chip-dom.ts';
import { markTyped, unmarkTyped } from './typed-marks.ts';

interface ParagraphEditorProps {
  readonly label: string;
  readonly place: TextPlace;
  readonly paragraph: Paragraph;
  readonly factOf: (id: string) => Fact | undefined;
  readonly onChange: (paragraph: Paragraph) => void;
  /** Enter: a new paragraph after this one. */
  readonly onNew: () => void;
  /** Backspace in an empty paragraph. */
  readonly onRemove: () => void;
  /** A figure was chosen, by its place among the figures of the paragraph. */
  readonly onFigure: (place: number) => void;
  /** The caret is here: figures are put in here. */
  readonly onFocus: (element: HTMLElement) => void;
}

/** One paragraph of a report: words are typed, figures are chips that can be moved and deleted but not typed over. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { label, place, paragraph, factOf, onChange, onNew, onRemove, onFigure, onFocus } = props;
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
      onNew();
    }
    if (event.key === 'Backspace' && paragraph.length === 0) {
      event.preventDefault();
      onRemove();
    }
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
        const text = event.clipboardData.getData('text/plain').replaceAll(/\s*\n\s*/g, '');
        // The one way that keeps the browser's own undo of an editable element.
        document.execCommand('insertText', false, text);
      }}
    />
  );
}
