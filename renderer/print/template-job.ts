import { zipSync } from 'fflate';
import type { Handlers, Report } from '#renderer/workers/remote.ts';
import type { LayoutFinding } from '#shared/documents/check.ts';
import { ok, type Problem, type Result, refuse, refuseAt } from '#shared/result.ts';
import type { TemplateCalls, TemplateFilling } from './template.ts';
import { checkTemplate, fieldFaults, pathsOf } from './template-check.ts';
import { openTemplate, textOf } from './template-file.ts';
import { compileFaults, filledFile, filledFiles } from './template-fill.ts';

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
    const faults = fieldFaults(parts, kind);
    if (faults.length > 0) return refuse(...faults.map(sentence));
    const heads = [...pathsOf(parts, 'header'), ...pathsOf(parts, 'footer')];
    const ownHeads = heads.some((path) => /\{[^}]*\}/.test(plainText(textOf(parts, path))));
    if (packing === 'docx' && records.length > 1 && ownHeads) return oneByOne;
    try {
      if (packing === 'docx') return ok(filledFile(file.bytes, parts, records));
      const files = ownHeads
        ? each(records, (record) => filledFile(file.bytes, parts, [record]))
        : filledFiles(file.bytes, parts, records);
      return ok(zipOf(records, files, report));
    } catch (error) {
      // Looked for only here: it costs as much as the filling.
      const found = compileFaults(file.bytes);
      if (found.length > 0) return refuse(...found.map(sentence));
      throw error;
    }
  },
};

function sentence({ where, message, remedy }: LayoutFinding): Problem {
  return { message: `模板${where}：${message}${remedy}` };
}

function* each<T, R>(items: readonly T[], of: (item: T) => R): Generator<R, void> {
  for (const item of items) yield of(item);
}

/** A header belongs to the whole file. */
const oneByOne: Result<never> = refuseAt(
  '模板的页眉或页脚里有字段，不能合并成一个文件。请选“每条一个文件”。',
);

function plainText(xml: string): string {
  return xml.replace(/<[^>]*>/g, '');
}

function zipOf(
  records: readonly TemplateFilling[],
  made: Iterable<Uint8Array>,
  report: Report,
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  let index = 0;
  for (const file of made) {
    const fileName = records[index]?.fileName ?? '';
    let name = `${fileName}.docx`;
    for (let number = 2; name in files; number++) name = `${fileName}（${number}）.docx`;
    files[name] = file;
    index += 1;
    if (index % 20 === 0) report({ doing: `正在生成第${index}份`, share: index / records.length });
  }
  // A .docx is compressed already.
  return new Uint8Array(zipSync(files, { level: 0 }));
}
