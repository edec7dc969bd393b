import { appointmentSheet } from '#shared/documents/appointment-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import { assertNever } from '#shared/result.ts';
import type { FilledForm } from '../appointment-form.ts';
import { appointmentLeaves, appointmentStyle } from './appointment.ts';
import { documentLeaves } from './document-sheets.ts';
import { make } from './make.ts';
import { printStyle } from './page-style.ts';
import { sheetStyle } from './sheet-style.ts';

/** What is printed as one job: documents, each numbered from 1, or 干部任免审批表. */
export type SheetJob =
  | {
      readonly kind: 'document';
      readonly document: OfficialDocument | readonly OfficialDocument[];
      readonly spec: PaperSpec;
    }
  | { readonly kind: 'appointments'; readonly forms: readonly FilledForm[] };

/** A job laid out in pages. */
export interface Sheets {
  /** Of the widest and of the highest leaf, in pixels at its own size. */
  readonly size: { readonly width: number; readonly height: number };
  /** Paper by paper, for an element of the class `aj-leaves`: its content is what is printed. `--aj-scale` on it is their size on the screen. */
  readonly leaves: readonly HTMLElement[];
  /** Takes the style sheet back; the leaves are of no use any more. */
  close(): void;
}

/**
 * Lays a job out. The page, not Chromium's printing, says what falls on which paper: so the preview is the print, every
 * document counts its own pages, and no browser is too old for page numbers.
 */
export async function openSheets(job: SheetJob): Promise<Sheets> {
  const style = new CSSStyleSheet();
  style.replaceSync(printStyle + styleOf(job));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const urls: string[] = [];
  const bench = make('div', { className: 'aj-bench' });
  document.body.append(bench);
  const close = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    for (const url of urls) URL.revokeObjectURL(url);
  };
  try {
    const leaves = await leavesOf(job, bench, (url) => urls.push(url));
    return { leaves, close, size: sizeOf(job, leaves) };
  } catch (error) {
    close();
    throw error;
  } finally {
    bench.remove();
  }
}

function sizeOf(job: SheetJob, leaves: readonly HTMLElement[]): Sheets['size'] {
  const { width, height } = job.kind === 'document' ? job.spec.page : appointmentSheet.page;
  const isTurned = (leaf: HTMLElement) => leaf.classList.contains('aj-turned');
  const pixels = (twips: number) => twips / 15;
  return {
    width: pixels(leaves.some(isTurned) ? height : width),
    height: pixels(leaves.every(isTurned) ? width : height),
  };
}

function styleOf(job: SheetJob): string {
  switch (job.kind) {
    case 'document':
      return sheetStyle(job.spec);
    case 'appointments':
      return appointmentStyle();
    default:
      return assertNever(job);
  }
}

async function leavesOf(
  job: SheetJob,
  bench: HTMLElement,
  keep: (url: string) => void,
): Promise<readonly HTMLElement[]> {
  switch (job.kind) {
    case 'document': {
      const { document, spec } = job;
      const documents: readonly OfficialDocument[] = isSingle(document) ? [document] : document;
      return documents.flatMap((one) => documentLeaves(one, spec, bench));
    }
    case 'appointments':
      return (await Promise.all(job.forms.map((one) => appointmentLeaves(one, keep)))).flat();
    default:
      return assertNever(job);
  }
}

function isSingle(given: OfficialDocument | readonly OfficialDocument[]): given is OfficialDocument {
  return !Array.isArray(given);
}
