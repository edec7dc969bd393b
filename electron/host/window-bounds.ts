import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood when it was closed, kept in the settings file under `window`. */
export const windowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

export const smallest = { width: 960, height: 600 } as const;
export const usual = { width: 1360, height: 860 } as const;

/**
 * Where to put the window: where it was, unless that display is gone or has become smaller; then whole on the display that
 * shows most of it, or on the first. `displays` are work areas, without task bars.
 */
export function placeWindow(
  saved: Rectangle | undefined,
  displays: readonly Rectangle[],
): Rectangle | undefined {
  const first = displays[0];
  if (first === undefined) return saved;
  if (saved === undefined) return centred(usual, first);
  const best = displays.reduce(
    (best, display) => (overlap(saved, display) > overlap(saved, best) ? display : best),
    first,
  );
  if (overlap(saved, best) === 0) return centred(saved, first);
  const width = Math.min(saved.width, best.width);
  const height = Math.min(saved.height, best.height);
  return {
    x: between(saved.x, best.x, best.x + best.width - width),
    y: between(saved.y, best.y, best.y + best.height - height),
    width,
    height,
  };
}

function centred(size: { width: number; height: number }, display: Rectangle): Rectangle {
  const width = Math.min(size.width, display.width);
  const height = Math.min(size.height, display.height);
  return {
    x: display.x + Math.round((display.width - width) / 2),
    y: display.y + Math.round((display.height - height) / 2),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
