import { strToU8, zipSync } from 'fflate';
import type { FrozenPlace, FrozenSource } from '#shared/reports/frozen-source.ts';
import { type SourceCell, sourceCells, sourceCellTag } from '#shared/reports/source-table.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { controlsIn, type FigureControl, type NewText, withTexts } from './figure-controls.ts';
import { sourceOf, sourcePart } from './figure-source.ts';
import { openWord, partText } from './open-word.ts';

const TEXT = 'word/document.xml';

/** An exported file that comes back, perhaps edited by hand. */
export interface ReturnedFile {
  readonly source: FrozenSource;
  /** The list of figures was changed outside the program. */
  readonly changed: boolean;
  /** Every figure in the order of the text; the same fact may stand there more than once. */
  readonly figures: readonly ReturnedFigure[];
}

export interface ReturnedFigure {
  readonly factId: string;
  /** As it reads in the file now. */
  readonly text: string;
  /** As it was exported; its text differs where somebody typed over the figure. Missing for a figure that is none of ours. */
  readonly exported: FrozenPlace | undefined;
}

export function readReturned(bytes: Uint8Array, name: string): Result<ReturnedFile> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const carried = sourceOf(opened.value);
  if (!carried)
    return refuseAt(`“${name}”里没有可以追溯的数字：不是本程序导出的文档，或者另存时丢失了来源。`);
  const { source, changed } = carried;
  const controls = figuresOf(controlsIn(partText(opened.value, TEXT)));
  const exported = matched(controls, source.places);
  const figures = controls.map(({ factId, text }, place) => ({ factId, text, exported: exported[place] }));
  return ok({ source, changed, figures });
}

/** The cells of the 附表 beside a value follow it and are no figures of their own. */
function figuresOf(controls: readonly FigureControl[]): readonly FigureControl[] {
  return controls.filter(({ factId }) => !factId.includes('@'));
}

/**
 * Which of the exported places each figure of the file is. Figures that read as exported find their place first; those
 * typed over take what is left, in order. A figure somebody copied, or one of the 附表, shares the place of another.
 */
function matched(
  controls: readonly FigureControl[],
  places: readonly FrozenPlace[],
): readonly (FrozenPlace | undefined)[] {
  const free = new Set(places);
  const take = ({ factId, text }: FigureControl, exact: boolean): FrozenPlace | undefined => {
    const fits = (place: FrozenPlace) => place.factId === factId && (!exact || place.text === text);
    const found = [...free].find(fits) ?? places.find(fits);
    if (found) free.delete(found);
    return found;
  };
  const same = controls.map((control) => take(control, true));
  return controls.map((control, index) => same[index] ?? take(control, false));
}

export interface RefreshOrder {
  /** New texts by the place of the figure in the file; figures not named stay as they are. */
  readonly texts: ReadonlyMap<number, string>;
  /** 花脸稿: the old figure struck out, the new one underlined. */
  readonly marked: boolean;
  /** What the file carries from now on. */
  readonly source: FrozenSource;
}

/**
 * The file with new figures, also in the 附表, and with everything typed by hand left as it is, byte for byte. The list
 * it carries is new too, so that the next refresh starts from what stands there now.
 */
export function refreshed(
  bytes: Uint8Array,
  name: string,
  { texts, marked, source }: RefreshOrder,
): Result<Uint8Array<ArrayBuffer>> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const xml = partText(opened.value, TEXT);
  const controls = controlsIn(xml);
  const cells = cellTexts(source);
  const places = new Map(figuresOf(controls).map((control, place) => [control, place]));
  const changes = controls.flatMap((control): NewText[] => {
    const place = places.get(control);
    const text = place === undefined ? cells.get(control.factId) : texts.get(place);
    return text === undefined || text === control.text ? [] : [{ control, text, marked }];
  });
  const path = sourceOf(opened.value)?.path;
  const list = path === undefined ? {} : { [path]: sourcePart(source) };
  return ok(new Uint8Array(zipSync({ ...opened.value, ...list, [TEXT]: strToU8(withTexts(xml, changes)) })));
}

function cellTexts({ figures }: FrozenSource): ReadonlyMap<string, string> {
  const names: readonly SourceCell[] = ['when', 'records'];
  return new Map(
    figures.flatMap((figure) =>
      names.map((name) => [sourceCellTag(figure.factId, name), sourceCells[name](figure)] as const),
    ),
  );
}
