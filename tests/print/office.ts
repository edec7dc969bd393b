/**
 * A .docx as a program we did not write sees it: LibreOffice lays it out, poppler reads the pages.
 * Debian: libreoffice-writer-nogui, poppler-utils, fonts-noto-cjk.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fontDescriptions } from '#shared/documents/fonts.ts';

const run = promisify(execFile);

function missingProgram(programs: readonly string[]): string | undefined {
  return programs.find((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

/** For `skipIf`: says loudly what is not tested here, because a silent skip reads like a pass. */
export function skipWithout(what: string, ...programs: readonly string[]): boolean {
  const missing = missingProgram(programs);
  if (missing !== undefined) console.warn(`SKIPPED: ${what} (${missing} is not installed)`);
  return missing !== undefined;
}

export function skipWithoutOffice(what: string): boolean {
  if (skipWithout(what, 'soffice', 'pdftotext', 'pdftoppm', 'fc-list')) return true;
  // Without these fonts line lengths would mean nothing.
  if (execFileSync('fc-list').includes('Noto Serif CJK')) return false;
  console.warn(`SKIPPED: ${what} (Noto CJK fonts are not installed)`);
  return true;
}

/** A piece of text on a page, millimetres from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box around black dots, in millimetres. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** The smallest box around everything printed inside `within` (millimetres), or undefined for white paper. */
  ink(within?: Partial<Ink>): Ink | undefined;
}

/** Lays a document out and reads its pages; `text` is what LibreOffice reads back from the file. */
export async function printed(docx: Uint8Array): Promise<{ pages: readonly PrintedPage[]; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-print-'));
  try {
    const path = (name: string) => join(folder, name);
    writeFileSync(path('a.docx'), docx);
    writeFileSync(path('fonts.conf'), standInFonts());
    const env = { ...process.env, FONTCONFIG_FILE: path('fonts.conf') };
    const convert = (format: string) =>
      run(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${path('profile')}`,
          '--convert-to',
          format,
          '--outdir',
          folder,
          path('a.docx'),
        ],
        { env },
      );
    await convert('pdf');
    await convert('txt:Text (encoded):UTF8');
    return {
      pages: await pagesOfPdf(path('a.pdf')),
      text: readFileSync(path('a.txt'), 'utf8').replace(/^\uFEFF/, ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a PDF; pictures of them are written beside it. */
export async function pagesOfPdf(pdf: string): Promise<readonly PrintedPage[]> {
  const layout = (await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  const resolution = 150;
  await run('pdftoppm', ['-gray', '-r', String(resolution), pdf, `${pdf}.page`]);
  const sheets = layout.split('<page ').slice(1);
  const digits = String(sheets.length).length;
  return sheets.map((sheet, index) => {
    const image = readFileSync(`${pdf}.page-${String(index + 1).padStart(digits, '0')}.pgm`);
    return pageOf(sheet, image, resolution);
  });
}

/** Lines of a page: words on the same height, from left to right, as text. */
export function linesOf(words: readonly Word[]): readonly string[] {
  const lines: { top: number; words: Word[] }[] = [];
  for (const word of words) {
    const line = lines.find((one) => Math.abs(one.top - word.top) < 2);
    if (line) line.words.push(word);
    else lines.push({ top: word.top, words: [word] });
  }
  return lines
    .sort((one, other) => one.top - other.top)
    .map((line) =>
      line.words
        .sort((one, other) => one.left - other.left)
        .map((word) => word.text)
        .join(''),
    );
}

const millimetresPerPoint = 25.4 / 72;

function pageOf(sheet: string, image: Buffer, resolution: number): PrintedPage {
  const size = /^width="([\d.]+)" height="([\d.]+)"/.exec(sheet);
  const words = [
    ...sheet.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
  ];
  const length = (points: string | undefined) => Number(points) * millimetresPerPoint;
  return {
    width: length(size?.[1]),
    height: length(size?.[2]),
    words: words.map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: length(left),
      right: length(right),
      top: length(top),
      bottom: length(bottom),
    })),
    ink: (within = {}) => inkOf(image, resolution, within),
  };
}

/** Reads a binary PGM: `P5 width height 255` and one byte per dot. */
function inkOf(image: Buffer, resolution: number, within: Partial<Ink>): Ink | undefined {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('not a PGM file');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const dots = image.subarray(header[0].length);
  const dot = (millimetres: number) => Math.round((millimetres / 25.4) * resolution);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let y = dot(within.top ?? 0); y < Math.min(height, dot(within.bottom ?? 1000)); y++) {
    for (let x = dot(within.left ?? 0); x < Math.min(width, dot(within.right ?? 1000)); x++) {
      if ((dots[y * width + x] ?? 255) > 128) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  const length = (dots_: number) => (dots_ / resolution) * 25.4;
  return box.left === Infinity
    ? undefined
    : { left: length(box.left), right: length(box.right), top: length(box.top), bottom: length(box.bottom) };
}

/** No office font is free, so Noto stands in: 黑体 by its sans face, everything else by its serif face. */
export function standInFonts(): string {
  const aliases = [...Object.keys(fontDescriptions), 'Times New Roman'].map((name) => {
    const standIn = name.includes('黑体') ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC';
    return `<match target="pattern"><test name="family"><string>${name}</string></test>
      <edit name="family" mode="assign" binding="same"><string>${standIn}</string></edit></match>`;
  });
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`;
}
