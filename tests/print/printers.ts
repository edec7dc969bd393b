import { wordFile } from '#renderer/print/word.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { job, openPrintRoom, type PrintRoom } from './chromium.ts';
import { type PrintedPage, printed, skipWithout, skipWithoutOffice } from './office.ts';

/** One of the two ways in which a document comes to paper; both keep the same measures. */
export interface Printer {
  readonly name: string;
  /** True where its programs are missing; says loudly `what` is not tested then. */
  skip(what: string): boolean;
  open(): Promise<void>;
  print(document: OfficialDocument): Promise<readonly PrintedPage[]>;
  close(): Promise<void>;
}

export function printers(): readonly Printer[] {
  return [word(), sheet()];
}

/** The exported Word file, as LibreOffice lays it out. */
function word(): Printer {
  return {
    name: 'the Word file in LibreOffice',
    skip: (what) => skipWithoutOffice(`${what} in LibreOffice`),
    open: async () => undefined,
    print: async (document) => (await printed(await wordFile(document))).pages,
    close: async () => undefined,
  };
}

/** What the program prints itself. */
function sheet(): Printer {
  let room: PrintRoom | undefined;
  return {
    name: 'the printed sheet in Chromium',
    skip: (what) => skipWithout(`${what} in Chromium`, 'pdftotext', 'pdftoppm', 'fc-list'),
    async open() {
      room = await openPrintRoom();
    },
    async print(document) {
      if (!room) throw new Error('the printer is not open');
      return room.print(job(document));
    },
    close: async () => room?.close(),
  };
}
