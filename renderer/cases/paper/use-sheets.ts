import { type RefObject, useEffect, useState } from 'react';
import { openSheets, type SheetJob, type Sheets } from '#renderer/print/sheet/sheets.ts';

/** The whole of a page in the window, or as wide as the window. */
export type Fit = 'page' | 'width';

/** Larger than this nobody reads a paper. */
const LARGEST = 1.6;
/** White room beside a page and above it. */
const MARGIN = 32;

/** Puts the pages of a job into `room`, as large as `fit` says; answers how many, undefined while they are being set. */
export function useSheets(room: RefObject<HTMLElement | null>, job: SheetJob, fit: Fit): number | undefined {
  const [sheets, setSheets] = useState<Sheets>();
  useEffect(() => {
    let opened: Sheets | undefined;
    let isGone = false;
    const open = async () => {
      // The window first shows that something is being done.
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (isGone) return;
      opened = await openSheets(job);
      if (isGone) return opened.close();
      room.current?.replaceChildren(...opened.leaves);
      setSheets(opened);
    };
    void open();
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [room, job]);
  useEffect(() => {
    const element = room.current;
    if (!element || !sheets) return;
    const adjust = () => {
      const { width, height } = sheets.size;
      const across = (element.clientWidth - MARGIN) / width;
      const down = (element.clientHeight - MARGIN) / height;
      const scale = Math.min(LARGEST, across, fit === 'page' ? down : LARGEST);
      element.style.setProperty('--aj-scale', String(Math.max(0.1, scale)));
    };
    adjust();
    const observer = new ResizeObserver(adjust);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, sheets, fit]);
  return sheets?.leaves.length;
}
