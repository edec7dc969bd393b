import { appointmentSheet } from '#shared/documents/appointment-form.ts';
import { fontSets } from '#shared/documents/fonts.ts';
import type { GridCell, GridPage, GridParagraph, PhotoCell, TextCell } from '#shared/documents/grid-page.ts';
import { photoFrame } from '#shared/documents/picture.ts';
import type { FilledForm } from '../appointment-form.ts';
import { exactLine } from './exact.ts';
import { fontFamily } from './faces.ts';
import { fine, fineRule } from './fine.ts';
import { make } from './make.ts';
import { pageStyle, textStyle } from './page-style.ts';
import { words } from './words.ts';

const TITLE = '干部任免审批表';

export function appointmentStyle(): string {
  const { page, size, title, border } = appointmentSheet;
  return `${pageStyle(page)}
${textStyle}
.aj-sheet {
  font-family: ${fontFamily(fontSets.GB2312, 'pageNumber')}; font-size: ${fine(size * 20)}; line-height: ${fine(320)};
}
.aj-area { position: absolute; }
.aj-form-title { display: flex; font-size: ${fine(title.size * 20)}; margin-left: ${fine(title.indent)}; }
.aj-form-title > div { width: ${fine(title.column)}; text-align: center; }
.aj-grid { display: grid; position: relative; }
.aj-grid::after {
  content: ""; position: absolute; inset: ${fine(-border.outside * 1.25)}; border: ${fineRule(border.outside)} solid #000;
}
.aj-grid > div {
  display: flex; flex-direction: column; overflow: hidden; min-width: 0; min-height: 0;
  border: 0 solid #000; border-right-width: ${fineRule(border.inside)}; border-bottom-width: ${fineRule(border.inside)};
}
.aj-grid > .aj-last-column { border-right-width: 0; }
.aj-grid > .aj-last-row, .aj-grid > .aj-open { border-bottom-width: 0; }
.aj-span { display: inline-block; text-indent: 0; white-space: nowrap; line-height: 0; }
.aj-grid img { display: block; margin: auto; object-fit: cover; object-position: 50% 20%; }`;
}

/** The two pages of one form. `keep` is told the address of the photo, which must be given back one day. */
export async function appointmentLeaves(
  { form, photo }: FilledForm,
  keep: (url: string) => void,
): Promise<readonly HTMLElement[]> {
  const { spacer, author, page, margins } = appointmentSheet;
  const { left, top, right } = margins[form.kind];
  const width = page.width - left - right;
  const [first, second] = form.pages;
  const picture = photo && (await pictureOf(new Blob([photo]), keep));
  const letters = [...TITLE].map((letter) =>
    exactLine((appointmentSheet.title.size + 4) * 20, '', ...words(letter)),
  );
  const above = [make('div', { className: 'aj-form-title' }, ...letters), gap(spacer)];
  const below = make(
    'div',
    { style: { 'margin-top': fine(author.before), 'text-indent': fine(author.firstLine) } },
    ...words(`填表人：${form.author}`, { ownDigits: true }),
  );
  return [
    [...above, grid(first, width, picture)],
    [gap(20), grid(second, width), below],
  ].map((content) => {
    const style = { left: fine(left), top: fine(top), width: fine(width) };
    const area = make('div', { className: 'aj-area', style }, ...content);
    return make('div', { className: 'aj-leaf' }, make('div', { className: 'aj-sheet' }, area));
  });
}

function gap(height: number): HTMLElement {
  return make('div', { style: { height: fine(height) } });
}

async function pictureOf(bytes: Blob, keep: (url: string) => void): Promise<HTMLImageElement> {
  const image = make('img');
  image.alt = '照片';
  image.src = URL.createObjectURL(bytes);
  keep(image.src);
  // A paper without its photo is better than none.
  await image.decode().catch(() => undefined);
  return image;
}

/** Fixed columns, exact rows; in the middle of `width` twips. */
function grid({ grid: columns, rows }: GridPage, width: number, picture?: HTMLImageElement): HTMLElement {
  const own = columns.reduce((sum, column) => sum + column, 0);
  const cells = rows.flatMap(({ cells: inRow }, row) => {
    let column = 0;
    return inRow.flatMap((cell) => {
      const start = column;
      column += cell.columns;
      if (cell.down === 'below') return [];
      const deep =
        cell.down === 'first'
          ? depth(
              rows.slice(row + 1).map((one) => one.cells),
              start,
            )
          : 1;
      const node = cell.kind === 'text' ? textCell(cell) : photoCell(cell, picture);
      node.style.gridArea = `${row + 1} / ${start + 1} / span ${deep} / span ${cell.columns}`;
      node.classList.toggle('aj-last-column', column === columns.length);
      node.classList.toggle('aj-last-row', row + deep === rows.length);
      return [node];
    });
  });
  return make(
    'div',
    {
      className: 'aj-grid',
      style: {
        width: fine(own),
        'margin-left': fine((width - own) / 2),
        'grid-template-columns': columns.map(fine).join(' '),
        'grid-template-rows': rows
          .map(({ height, grows }) => (grows ? `minmax(${fine(height)}, auto)` : fine(height)))
          .join(' '),
      },
    },
    ...cells,
  );
}

/** How many rows a merged cell takes: its own and those that go on with it at the same column. */
function depth(below: readonly (readonly GridCell[])[], start: number): number {
  let rows = 1;
  for (const cells of below) {
    let column = 0;
    const goesOn = cells.some((cell) => {
      const isHere = column === start && cell.down === 'below';
      column += cell.columns;
      return isHere;
    });
    if (!goesOn) break;
    rows += 1;
  }
  return rows;
}

function textCell(cell: TextCell): HTMLElement {
  return make(
    'div',
    {
      ...(cell.open === 'bottom' ? { className: 'aj-open' } : {}),
      style: { 'justify-content': cell.vertical === 'bottom' ? 'flex-end' : 'center' },
    },
    ...cell.paragraphs.map((paragraph) => cellParagraph(cell, paragraph)),
  );
}

const alignments = { left: 'justify', center: 'center', right: 'right' } as const;

/** A résumé entry: the span stands in the hanging indent, as wide as nine characters whatever the digits measure. */
function cellParagraph({ size, line, align, indent }: TextCell, { text, span }: GridParagraph): HTMLElement {
  const hangs = span !== undefined;
  const out = 9 * size * 20;
  const style = {
    'font-size': fine(size * 20),
    'line-height': fine(line * 20),
    'min-height': fine(line * 20),
    'text-align': hangs ? 'left' : alignments[align],
    'padding-left': fine(indent),
    ...(hangs ? {} : { 'padding-right': fine(indent) }),
    ...(span ? { 'text-indent': fine(-out) } : {}),
  };
  const label = make('span', { className: 'aj-span', style: { width: fine(out) } }, span ?? '');
  return make('div', { style }, ...(span ? [label] : []), ...words(text, { ownDigits: true }));
}

/** Cut to the ratio of the cell, never stretched; a face stands in the upper half. */
function photoCell(cell: PhotoCell, picture: HTMLImageElement | undefined): HTMLElement {
  if (!picture) return make('div');
  const { width, height } = photoFrame(cell);
  picture.style.width = fine(width);
  picture.style.height = fine(height);
  return make('div', {}, picture);
}
