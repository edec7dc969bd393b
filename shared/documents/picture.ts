/** What the first bytes of a picture say. Sizes in pixels. */
export interface Picture {
  readonly type: 'jpg' | 'png' | 'bmp';
  readonly width: number;
  readonly height: number;
}

/** By magic bytes, never by a file name; undefined for anything else and for a picture whose size cannot be read. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = bmp(view) ?? png(view) ?? jpeg(view);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}

function bmp(view: DataView): Picture | undefined {
  if (view.byteLength < 26 || view.getUint16(0) !== 0x424d) return undefined;
  return { type: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function png(view: DataView): Picture | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header (SOF0–SOF15 without the tables C4, C8, CC), which holds the size. */
function jpeg(view: DataView): Picture | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The room of a photo inside its cell, in twips: so much stays free that the lines of the form are whole. */
export function photoFrame({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: width - 40, height: height - 60 };
}

/** Percent of the picture cut off at each edge. */
export interface Crop {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cuts a picture to the ratio of a cell without stretching it: too wide, equally at both sides; too high, a fifth of the
 * surplus above and the rest below, because a face stands in the upper half.
 */
export function cropTo(
  cell: { readonly width: number; readonly height: number },
  { width, height }: { readonly width: number; readonly height: number },
): Crop {
  const kept = (width / height) * (cell.height / cell.width);
  const surplus = 100 * (1 - (kept > 1 ? 1 / kept : kept));
  return kept > 1
    ? { left: surplus / 2, right: surplus / 2, top: 0, bottom: 0 }
    : { left: 0, right: 0, top: surplus / 5, bottom: (surplus * 4) / 5 };
}
