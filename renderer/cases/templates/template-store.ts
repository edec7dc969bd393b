import { attachmentsOf, readAttachment } from '#renderer/data/attachments/read.ts';
import { storeAttachment } from '#renderer/data/attachments/store.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { checkTemplateFile, type TemplateFile, type TemplateReport } from '#renderer/print/template.ts';
import type { Attachment } from '#shared/attachment.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import { isTemplateKind, type TemplateKind, templateKinds } from '#shared/templates/fields.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Templates are files that belong to a kind of record, not to one of them. */
function ownerOf(kind: TemplateKind): string {
  return `templates:${kind}`;
}

export function kindOf({ ownerId }: Attachment): TemplateKind | undefined {
  const name = ownerId.replace('templates:', '');
  return isTemplateKind(name) ? name : undefined;
}

export function templatesOf(database: AnjuanDatabase, kind: TemplateKind): Promise<Attachment[]> {
  return attachmentsOf(database, ownerOf(kind));
}

export async function allTemplates(database: AnjuanDatabase): Promise<Attachment[]> {
  return (await Promise.all(templateKinds.map(({ kind }) => templatesOf(database, kind)))).flat();
}

export async function readTemplate(desk: Desk, row: Attachment): Promise<Result<TemplateFile>> {
  const content = await readAttachment(desk, row);
  return content.ok ? ok({ name: row.name, bytes: content.value }) : content;
}

/** Keeps a template whose fields are all in order; anything else is refused with every place, and nothing is stored. */
export async function addTemplate(
  desk: Desk,
  kind: TemplateKind,
  file: TemplateFile,
): Promise<Result<TemplateReport>> {
  const checked = await checkTemplateFile(file, kind);
  if (!checked.ok) return checked;
  if (checked.value.faults.length > 0) {
    return refuse(
      ...checked.value.faults.map(({ where, message, remedy }) => ({
        message: `${where}：${message}${remedy}`,
      })),
    );
  }
  const known = await templatesOf(desk.database, kind);
  if (known.some(({ name }) => name === file.name)) {
    return refuseAt(`已有同名的模板“${file.name}”，没有覆盖。请改名后再添加，或者先删除原来的。`);
  }
  const stored = await storeAttachment(desk, {
    ownerId: ownerOf(kind),
    purpose: '模板',
    name: file.name,
    media: DOCX,
    content: file.bytes,
  });
  return stored.ok ? ok(checked.value) : stored;
}
