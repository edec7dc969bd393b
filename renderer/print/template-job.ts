import { zipSync } from 'fflate';
import type { Handlers, Report } from '#renderer/workers/remote.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import type { TemplateCalls, TemplateFilling } from './template.ts';
import { checkTemplate, pathsOf } from './template-check.ts';
import { openTemplate, textOf } from './template-file.ts';
import { filledFile } from './template-fill.ts';

/** The worker's side of template.ts; run by the tests without a worker. */
export const templateJobs: Handlers<TemplateCalls> = {
  async check({ file, kind }) {
    const parts = openTemplate(file.bytes, file.name);
    return parts.ok ? ok(checkTemplate(file.bytes, parts.value, kind)) : parts;
  },
  async fill({ file, kind, records, packing }, report) {
    const opened = openTemplate(file.bytes, file.name);
    if (!opened.ok) return opened;
    const parts = opened.value;
    const { faults } = checkTemplate(file.bytes, parts, kind);
    if (faults.length > 0) {
      return refuse(
        ...faults.map(({ where, message, remedy }) => ({ message: `模板${where}：${message}${remedy}` })),
      );
    }
    if (packing === 'zip')
      return ok(zipOf(records, (record) => filledFile(file.bytes, parts, [record]), report));
    const heads = [...pathsOf(parts, 'header'), ...pathsOf(parts, 'footer')];
    if (records.length > 1 && heads.some((path) => /\{[^}]*\}/.test(plainText(textOf(parts, path))))) {
      return oneByOne;
    }
    return ok(filledFile(file.bytes, parts, records));
  },
};

/** A header belongs to the whole file. */
const oneByOne: Result<never> = refuseAt(
  '模板的页眉或页脚里有字段，不能合并成一个文件。请选“每条一个文件”。',
);

function plainText(xml: string): string {
  return xml.replace(/<[^>]*>/g, '');
}

function zipOf(
  records: readonly TemplateFilling[],
  file: (record: TemplateFilling) => Uint8Array,
  report: Report,
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, record] of records.entries()) {
    let name = `${record.fileName}.docx`;
    for (let number = 2; name in files; number++) name = `${record.fileName}（${number}）.docx`;
    files[name] = file(record);
    if (index % 20 === 0) report({ doing: `正在生成第${index + 1}份`, share: index / records.length });
  }
  // A .docx is compressed already.
  return new Uint8Array(zipSync(files, { level: 0 }));
}
