import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/react.tsx';
import { warmPeopleSearch } from '#renderer/workers/people-search.ts';

export interface PaletteState {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** Ctrl+K opens the search box wherever the focus is. Names are read as soon as the page has come to rest. */
export function usePalette(): PaletteState {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => void warmPeopleSearch(desk), { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [desk]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const show = useCallback(() => setOpen(true), []);
  const hide = useCallback(() => setOpen(false), []);
  return { open, show, hide };
}
