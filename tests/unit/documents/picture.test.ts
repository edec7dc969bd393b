import { describe, expect, it } from 'vitest';
import { cropTo, readPicture } from '#shared/documents/picture.ts';
import { aPhoto } from '#tests/print/a-photo.ts';

/** A JPEG header: SOI, one APP0 segment, a frame header of `width` × `height`. */
function jpegHead(width: number, height: number): Uint8Array {
  const sizes = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, ...sizes, 1, 1, 0x11, 0);
}

describe('the photo', () => {
  it('is known by its first bytes', () => {
    expect(readPicture(aPhoto(295, 413))).toEqual({ type: 'png', width: 295, height: 413 });
    expect(readPicture(jpegHead(295, 413))).toEqual({ type: 'jpg', width: 295, height: 413 });
    expect(readPicture(new TextEncoder().encode('GIF89a and so on and so on and so on'))).toBeUndefined();
    expect(readPicture(Uint8Array.of(0xff, 0xd8))).toBeUndefined();
  });

  it('is cut to the ratio of its cell and never stretched', () => {
    const cell = { width: 363, height: 490 };
    for (const size of [
      { width: 295, height: 413 },
      { width: 600, height: 400 },
      { width: 300, height: 900 },
    ]) {
      const { left, right, top, bottom } = cropTo(cell, size);
      const kept = {
        width: size.width * (1 - (left + right) / 100),
        height: size.height * (1 - (top + bottom) / 100),
      };
      expect(kept.width / kept.height).toBeCloseTo(cell.width / cell.height);
      expect(top).toBeLessThanOrEqual(bottom);
    }
  });
});
