import { openSheets, type SheetJob } from '#renderer/print/sheet/sheets.ts';

/**
 * Runs inside Chromium: lays a job out and shows its leaves as the program does, in something that covers the window, with
 * the rest of the window beside it. Answers how many there are.
 */
async function layOut(job: SheetJob): Promise<number> {
  const { leaves } = await openSheets(job);
  const window = document.createElement('div');
  window.append('程序窗口');
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; overflow: auto; padding: 2rem';
  const tools = document.createElement('p');
  tools.append('打印预览');
  const room = document.createElement('section');
  room.className = 'aj-leaves';
  room.append(...leaves);
  cover.append(tools, room);
  document.body.replaceChildren(window, cover);
  return leaves.length;
}

declare global {
  interface Window {
    layOut: typeof layOut;
  }
}

window.layOut = layOut;
