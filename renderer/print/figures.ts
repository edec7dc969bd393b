import { BuilderElement, type TextRun } from 'docx';
import type { Figure } from '#shared/documents/model.ts';

/** Word keeps at most 64 characters of a tag. */
const longestTag = 64;

/**
 * A figure inside a content control whose tag is the id of its fact: it prints like any text, and a later program can
 * find the number again in a file that somebody has edited. `id` must be unique within the document.
 */
export function figureControl(id: number, figure: Figure, runs: readonly TextRun[]): BuilderElement {
  if (figure.factId.length > longestTag)
    throw new RangeError(`fact id longer than ${longestTag}: ${figure.factId}`);
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [attribute('w:tag', figure.factId), attribute('w:id', id)],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: runs }),
    ],
  });
}

function attribute(name: string, value: string | number): BuilderElement {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } });
}
