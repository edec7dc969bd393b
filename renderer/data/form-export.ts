import { writeLrmx } from '#shared/formats/lrmx/write.ts';
import { currentPost } from '#shared/people/current-post.ts';
import type { Person } from '#shared/people/person.ts';
import { ok, type Result } from '#shared/result.ts';
import { readAttachment } from './attachments/read.ts';
import type { Desk } from './desk.ts';
import { getRow, getRows } from './queries/rows.ts';

/** A file to hand out: 张三.lrmx. */
export interface ExportedForm {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The .lrmx files of these people, in their order; two of one name are told apart by number. A damaged photo is refused. */
export async function exportForms(
  desk: Desk,
  ids: readonly string[],
): Promise<Result<readonly ExportedForm[]>> {
  const names = new Map<string, number>();
  const forms: ExportedForm[] = [];
  for (const person of await getRows(desk.database, 'people', ids)) {
    const photo = await photoOf(desk, person);
    if (!photo.ok) return photo;
    const { values } = person;
    const unit = values.unit === undefined ? undefined : await getRow(desk.database, 'units', values.unit);
    const unitAndPost = currentPost(values, unit?.name ?? '');
    const text = writeLrmx({ ...person, values: { ...values, unitAndPost } }, photo.value);
    const name = values.name ?? '';
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    forms.push({
      name: `${name}${count > 1 ? `（${count}）` : ''}.lrmx`,
      bytes: new TextEncoder().encode(text),
    });
  }
  return ok(forms);
}

/** The bytes of the photo, as they were stored; undefined for somebody without one. */
export async function photoOf(
  desk: Desk,
  { photo }: Pick<Person, 'photo'>,
): Promise<Result<Uint8Array<ArrayBuffer> | undefined>> {
  const row = photo === undefined ? undefined : await getRow(desk.database, 'attachments', photo);
  return row ? readAttachment(desk, row) : ok(undefined);
}
