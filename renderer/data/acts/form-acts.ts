import type { Attachment } from '#shared/attachment.ts';
import type { Change, Write } from '#shared/change.ts';
import type { LrmxForm } from '#shared/formats/lrmx/form.ts';
import { type FormPart, mergeForm, postsOfForm, unitsByName } from '#shared/formats/lrmx/merge.ts';
import type { Photo } from '#shared/formats/lrmx/photo.ts';
import type { Person, Post } from '#shared/people/person.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { keepFile } from '../attachments/store.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { nextPersonOrder, postsOfPeople } from '../queries/people.ts';
import { allRows, getRow, getRows } from '../queries/rows.ts';
import { snapshotFirst } from '../snapshots/first.ts';
import { intoBin } from './into-bin.ts';

const newId = () => crypto.randomUUID();

/** A 任免审批表 that is to be taken: into somebody on file, or as a new person; and which parts of it. */
export interface ChosenForm {
  readonly form: LrmxForm;
  readonly into?: string;
  readonly taken: ReadonlySet<FormPart>;
}

/** Takes forms into the register as one act. The pictures are stored first, so that no row names one that is not there. */
export async function importForms(desk: Desk, chosen: readonly ChosenForm[]): Promise<Result<Change>> {
  if (chosen.length === 0) return refuseAt('没有要导入的表，请先为各表选择“新增”或“更新”。');
  const before = await snapshotFirst(desk, 'beforeImport');
  if (!before.ok) return before;
  const photos = new Map<string, Attachment>();
  const ready = chosen.map((one) => ({ ...one, id: one.into ?? newId() }));
  for (const { id, form, taken } of ready) {
    if (!form.photo || !taken.has('photo')) continue;
    const kept = await keepPhoto(desk, id, form.values.name ?? '', form.photo);
    if (!kept.ok) return kept;
    photos.set(id, kept.value);
  }
  return commit(desk, `导入任免审批表（${chosen.length}人）`, async () => {
    const units = unitsByName(await allRows(desk.database, 'units'));
    const wanted = ready.flatMap(({ into }) => (into === undefined ? [] : [into]));
    const held = new Map((await getRows(desk.database, 'people', wanted)).map((one) => [one.id, one]));
    const gone = ready.find(({ into }) => into !== undefined && !held.has(into));
    if (gone) return refuseAt(`要更新的“${gone.form.values.name}”已不在干部名册中，请重新选择文件导入。`);
    let order = await nextPersonOrder(desk.database);
    // Two files may be of one person: the later one is taken into what the earlier one left.
    const people = new Map<string, Person>();
    const posts = new Map<string, Post>();
    const heldPosts = await postsOfPeople(desk.database, wanted);
    for (const { id, form, taken } of ready) {
      const before = people.get(id) ?? held.get(id);
      const merged = mergeForm(before, form, taken, units);
      people.set(id, { ...before, ...merged, id, order: before?.order ?? order++ });
      const person = { id, values: merged.values, ...(before ? { held: before.values } : {}) };
      const own = heldPosts.get(id) ?? [];
      const changed = postsOfForm(person, form, taken, own, units, newId);
      const kept = own.filter((post) => changed.every((one) => one.id !== post.id));
      heldPosts.set(id, [...kept, ...changed]);
      for (const post of changed) posts.set(post.id, post);
    }
    return ok([
      ...(
        await Promise.all(
          [...people.values()].map((person) => withPhoto(desk, person, photos.get(person.id))),
        )
      ).flat(),
      ...[...posts.values()].map((after) => ({ table: 'posts' as const, key: after.id, after })),
    ]);
  });
}

/** 更换照片. */
export async function savePhoto(desk: Desk, id: string, photo: Photo): Promise<Result<Change>> {
  const person = await getRow(desk.database, 'people', id);
  if (!person) return refuseAt('这名干部已不在名册中。');
  const kept = await keepPhoto(desk, id, person.values.name ?? '', photo);
  if (!kept.ok) return kept;
  return commit(desk, `更换照片：${person.values.name ?? ''}`, async () => {
    const now = await getRow(desk.database, 'people', id);
    return now ? ok(await withPhoto(desk, now, kept.value)) : refuseAt('这名干部已不在名册中。');
  });
}

/** 删除照片: it lies in the 回收站 and comes back with one 撤销. */
export async function removePhoto(desk: Desk, id: string): Promise<Result<Change>> {
  const person = await getRow(desk.database, 'people', id);
  return commit(desk, `删除照片：${person?.values.name ?? ''}`, async () => {
    const now = await getRow(desk.database, 'people', id);
    if (now?.photo === undefined) return refuseAt('这名干部没有照片，可能已经删除。');
    const { photo: _, ...without } = now;
    return ok([
      ...(await formerIntoBin(desk, now, '删除照片')),
      { table: 'people', key: id, after: without },
    ]);
  });
}

/** The person with a new photo, if there is one; the former goes to the 回收站 with the same act. */
async function withPhoto(
  desk: Desk,
  person: Person,
  photo: Attachment | undefined,
): Promise<readonly Write[]> {
  const former = await photoRow(desk, person);
  if (!photo || former?.file === photo.file) return [{ table: 'people', key: person.id, after: person }];
  return [
    { table: 'attachments', key: photo.id, after: photo },
    ...(await formerIntoBin(desk, person, '更换照片')),
    { table: 'people', key: person.id, after: { ...person, photo: photo.id } },
  ];
}

async function photoRow({ database }: Desk, { photo }: Person): Promise<Attachment | undefined> {
  return photo === undefined ? undefined : getRow(database, 'attachments', photo);
}

async function formerIntoBin(desk: Desk, person: Person, reason: string): Promise<readonly Write[]> {
  const row = await photoRow(desk, person);
  const label = `${person.values.name ?? ''}原来的照片`;
  return row ? intoBin(desk, { table: 'attachments', row }, { label, reason }) : [];
}

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/bmp': 'bmp' } as const;

function keepPhoto(desk: Desk, ownerId: string, name: string, { bytes, media }: Photo) {
  return keepFile(desk, {
    ownerId,
    purpose: '照片',
    name: `${name}.${endings[media]}`,
    media,
    content: bytes,
  });
}
