import { strToU8, zipSync } from 'fflate';
import type { FrozenSource } from '#shared/reports/frozen-source.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { controlsIn, type NewText, withTexts } from './figure-controls.ts';
import { sourceOf } from './figure-source.ts';
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
  /** As it was exported; it differs from `text` where somebody typed over the figure. */
  readonly exported: string | undefined;
}

export function readReturned(bytes: Uint8Array, name: string): Result<ReturnedFile> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const carried = sourceOf(opened.value);
  if (!carried)
    return refuseAt(`“${name}”里没有可以追溯的数字：不是本程序导出的文档，或者另存时丢失了来源。`);
  const exported = new Map(carried.source.figures.map((figure) => [figure.factId, figure.text]));
  const figures = controlsIn(partText(opened.value, TEXT)).map(({ factId, text }) => ({
    factId,
    text,
    exported: exported.get(factId),
  }));
  return ok({ ...carried, figures });
}

export interface RefreshOrder {
  /** New texts by the place of the figure in the file; figures not named stay as they are. */
  readonly texts: ReadonlyMap<number, string>;
  /** 花脸稿: the old figure struck out, the new one underlined. */
  readonly marked: boolean;
}

/** The file with new figures and with everything typed by hand left as it is, byte for byte. */
export function refreshed(
  bytes: Uint8Array,
  name: string,
  order: RefreshOrder,
): Result<Uint8Array<ArrayBuffer>> {
  const opened = openWord(bytes, name);
  if (!opened.ok) return opened;
  const xml = partText(opened.value, TEXT);
  const changes = controlsIn(xml).flatMap((control, place): NewText[] => {
    const text = order.texts.get(place);
    return text === undefined || text === control.text ? [] : [{ control, text, marked: order.marked }];
  });
  return ok(new Uint8Array(zipSync({ ...opened.value, [TEXT]: strToU8(withTexts(xml, changes)) })));
}
