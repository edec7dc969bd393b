import { readAttachment } from '#renderer/data/attachments/read.ts';
import { today } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import type { FilledForm } from '#renderer/print/appointment-form.ts';
import { appointmentForm } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import { readPicture } from '#shared/documents/picture.ts';
import { appointmentData } from '#shared/people/appointment-data.ts';
import type { Person } from '#shared/people/person.ts';
import type { Unit } from '#shared/units/unit.ts';

export interface FilledForms {
  readonly forms: readonly FilledForm[];
  /** What will not be printed well, with the name of the person. */
  readonly findings: readonly string[];
}

/** The forms of these people with their photos, and what there is to say about them before they are printed. */
export async function fillForms(
  desk: Desk,
  people: readonly Person[],
  unitById: ReadonlyMap<string, Unit>,
  kind: AppointmentFormKind,
): Promise<FilledForms> {
  const filled: { form: FilledForm; findings: readonly string[] }[] = [];
  for (const person of people) {
    const unit = unitById.get(person.values.unit ?? '');
    const form = appointmentForm(appointmentData(person, unit?.name ?? '', today()), kind);
    const photo = await photoOf(desk, person);
    filled.push({
      form: photo.bytes ? { form, photo: photo.bytes } : { form },
      findings: [...form.findings, ...photo.findings].map((finding) => `${form.name}：${finding}`),
    });
  }
  return { forms: filled.map(({ form }) => form), findings: filled.flatMap(({ findings }) => findings) };
}

async function photoOf(
  desk: Desk,
  { photo }: Person,
): Promise<{ bytes?: Uint8Array<ArrayBuffer>; findings: readonly string[] }> {
  if (photo === undefined) return { findings: [] };
  const attachment = await getRow(desk.database, 'attachments', photo);
  if (!attachment) return { findings: ['照片已删除，照片栏留空。'] };
  const read = await readAttachment(desk, attachment);
  if (!read.ok) return { findings: read.problems.map(({ message }) => message) };
  return readPicture(read.value)
    ? { bytes: read.value, findings: [] }
    : { findings: ['照片不是JPEG、PNG或BMP图片，照片栏留空，请换一张照片。'] };
}
