import { type Font, type FontSetName, fontSets } from '#shared/documents/fonts.ts';

/** Wide, narrow and Chinese characters: two fonts that give this the same width twice are the same font. */
const SAMPLE = 'mmmwwwlliiQ@09国';
const SIZE = '72px';
const STAND_INS = ['monospace', 'serif'];

/**
 * Fonts of a set that this computer lacks. Measured, because document.fonts.check() says yes to any name
 * that no web font bears, and queryLocalFonts() needs a permission that the shells refuse.
 */
export function missingFonts(fontSet: FontSetName): readonly string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  const width = (family: string) => {
    context.font = `${SIZE} ${family}`;
    return context.measureText(SAMPLE).width;
  };
  const isPresent = (name: string) =>
    STAND_INS.some((standIn) => width(`"${name}", ${standIn}`) !== width(standIn));
  const fonts: readonly Font[] = Object.values(fontSets[fontSet]);
  return [...new Set(fonts.map(({ name }) => name))].filter((name) => !isPresent(name));
}
