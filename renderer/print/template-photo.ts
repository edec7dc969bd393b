import { cropTo, readPicture } from '#shared/documents/picture.ts';

/** A placeholder picture: a drawing whose alternative text (or name) is 照片. */
const DRAWING =
  /<w:drawing>(?:(?!<\/w:drawing>).)*?<wp:docPr\b[^>]*?(?:descr|title|name)="照片"(?:(?!<\/w:drawing>).)*<\/w:drawing>/gs;

export function photoCount(document: string): number {
  return [...document.matchAll(DRAWING)].length;
}

export interface PhotoPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly id: string;
}

/** One white dot: stands where a person has no photo, so that the placeholder is never printed. */
const WHITE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/**
 * Puts the photos in place of the placeholders: each text is that of one record, however many placeholders its conditions
 * and lists left in it. The frame keeps its size; a picture of another ratio is cut, never stretched.
 */
export function withPhotos(
  texts: readonly string[],
  photos: readonly (Uint8Array | undefined)[],
): { readonly texts: readonly string[]; readonly parts: readonly PhotoPart[] } {
  const parts = new Map<number, PhotoPart>();
  const placed = (drawing: string, record: number) => {
    const given = photos[record];
    const picture = given && readPicture(given);
    const number = picture ? record + 1 : 0;
    const bytes = given && picture ? given : WHITE;
    const part = parts.get(number) ?? {
      path: `word/media/anjuan-photo${number}.${picture?.type ?? 'png'}`,
      bytes,
      id: `rIdAnjuanPhoto${number}`,
    };
    parts.set(number, part);
    return cropped(drawing, picture).replace(/r:embed="[^"]*"/, `r:embed="${part.id}"`);
  };
  const changed = texts.map((text, record) => text.replace(DRAWING, (drawing) => placed(drawing, record)));
  return { texts: changed, parts: [...parts.values()] };
}

function cropped(drawing: string, picture: { width: number; height: number } | undefined): string {
  const extent = /<wp:extent\b[^>]*>/.exec(drawing)?.[0] ?? '';
  const side = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(extent)?.[1] ?? 0);
  const cell = { width: side('cx'), height: side('cy') };
  const clean = drawing.replace(/<a:srcRect\b[^>]*\/>|<a:srcRect\b[^>]*><\/a:srcRect>/, '');
  if (!picture || cell.width === 0 || cell.height === 0) return clean;
  const { left, right, top, bottom } = cropTo(cell, picture);
  const part = (percent: number) => Math.round(percent * 1000);
  const cut = `<a:srcRect l="${part(left)}" t="${part(top)}" r="${part(right)}" b="${part(bottom)}"/>`;
  return clean.replace(/(<a:blip\b[^>]*\/>|<\/a:blip>)/, `$1${cut}`);
}

/** The relations and the content types of the package with these pictures in it. */
export function withRelations(relations: string, parts: readonly PhotoPart[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const added = parts.map(
    ({ id, path }) => `<Relationship Id="${id}" Type="${type}" Target="${path.replace('word/', '')}"/>`,
  );
  return relations.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  bmp: 'image/bmp',
};

export function withContentTypes(types: string, parts: readonly PhotoPart[]): string {
  const endings = new Set(parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)));
  const added = [...endings]
    .filter((ending) => !new RegExp(`Extension="${ending}"`, 'i').test(types))
    .map((ending) => `<Default Extension="${ending}" ContentType="${mediaTypes[ending] ?? ''}"/>`);
  return types.replace(/(<Types\b[^>]*>)/, `$1${added.join('')}`);
}
