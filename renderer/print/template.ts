import type { Report } from '#renderer/workers/remote.ts';
import { remote } from '#renderer/workers/remote.ts';
import type { Result } from '#shared/result.ts';
import type { TemplateKind } from '#shared/templates/fields.ts';
import type { TemplateReport } from './template-check.ts';
import type { TemplateRecord } from './template-fill.ts';

export type { TemplateReport } from './template-check.ts';

/** A clerk's file with its name, for the sentences about it. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TemplateFilling extends TemplateRecord {
  /** Without ending; names that meet are numbered. */
  readonly fileName: string;
}

/** All records one after the other in one .docx, or a .docx for each in a .zip. */
export type TemplatePacking = 'docx' | 'zip';

export interface TemplateCalls {
  check: {
    input: { readonly file: TemplateFile; readonly kind: TemplateKind };
    output: Result<TemplateReport>;
  };
  fill: {
    input: {
      readonly file: TemplateFile;
      readonly kind: TemplateKind;
      readonly records: readonly TemplateFilling[];
      readonly packing: TemplatePacking;
    };
    output: Result<Uint8Array<ArrayBuffer>>;
  };
}

/** Refuses a file that is no whole .docx; else tells everything that is wrong with its fields. */
export function checkTemplateFile(file: TemplateFile, kind: TemplateKind): Promise<Result<TemplateReport>> {
  return withWorker((worker) => worker.ask('check', { file, kind }));
}

/** Fills a template in a worker that lives as long as the job. A template with faults is refused and nothing is made. */
export function fillTemplate(
  input: TemplateCalls['fill']['input'],
  report?: Report,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return withWorker((worker) => worker.ask('fill', input, report));
}

async function withWorker<T>(
  job: (worker: ReturnType<typeof remote<TemplateCalls>>) => Promise<T>,
): Promise<T> {
  const worker = remote<TemplateCalls>(
    new Worker(new URL('./template-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    return await job(worker);
  } finally {
    worker.end();
  }
}
