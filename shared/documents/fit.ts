import { wrap } from './wrap.ts';

/** One paragraph of a cell. `hang` is how far in its lines stand, in em; a first line may stand out of it. */
export interface FitParagraph {
  readonly text: string;
  readonly hang?: number;
}

/** Room of a cell in twips. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fitted {
  /** Size of the characters and height of a line, in points. */
  readonly size: number;
  readonly line: number;
  /** Printed lines, counted from the wrapped width. */
  readonly lines: number;
  /** False if even the smallest size is too large: the end of the text would not be printed. */
  readonly fits: boolean;
}

const TWIPS = 20;

/** 宋体 gives half an em to a digit or Latin letter; the faces that stand in for it on other systems up to this much. */
const HALF_WIDTH = 0.55;

/** 14 pt stand on lines of 16 pt (the form's own); smaller sizes on lines one point higher than they are. */
export function lineHeight(size: number): number {
  return size === 14 ? 16 : size + 1;
}

function sizes(largest: number, smallest: number, step: number): readonly number[] {
  return Array.from(
    { length: Math.floor((largest - smallest) / step) + 1 },
    (_, index) => largest - index * step,
  );
}

/** 简历: half a point at a time, down to 八号, the smallest size that Chinese Word offers. */
export const resumeSizes = sizes(14, 5, 0.5);
/** Every other cell: a point at a time down to 8. */
export const cellSizes = sizes(14, 8, 1);

/**
 * The largest of `choices` at which the paragraphs fit into the room without tearing a word; if only tearing helps, the
 * largest that fits so; if nothing does, the smallest.
 */
export function fitText(paragraphs: readonly FitParagraph[], room: Room, choices: readonly number[]): Fitted {
  const tries = choices.map((size) => {
    const line = lineHeight(size);
    const runs = paragraphs.map(({ text, hang = 0 }) =>
      wrap(text, { width: room.width / TWIPS / size - hang, half: HALF_WIDTH }),
    );
    const lines = runs.reduce((sum, run) => sum + run.lines, 0);
    const fits = lines * line * TWIPS <= room.height;
    return { size, line, lines, fits, whole: runs.every((run) => run.whole) };
  });
  const best =
    tries.find(({ fits, whole }) => fits && whole) ?? tries.find(({ fits }) => fits) ?? tries.at(-1);
  if (!best) throw new RangeError('no size to choose from');
  const { whole: _, ...fitted } = best;
  return fitted;
}
