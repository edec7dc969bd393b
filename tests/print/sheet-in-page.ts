import { openSheets, type SheetJob } from '#renderer/print/sheet/sheets.ts';

/** Runs inside Chromium: lays a job out and puts its leaves where the print finds them. Answers how many there are. */
async function layOut(job: SheetJob): Promise<number> {
  const { leaves } = await openSheets(job);
  const room = document.createElement('main');
  room.append(...leaves);
  document.body.replaceChildren(room);
  return leaves.length;
}

declare global {
  interface Window {
    layOut: typeof layOut;
  }
}

window.layOut = layOut;
