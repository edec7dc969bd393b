import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { undoChange } from '#renderer/data/undo.ts';
import { useSession } from './session.tsx';

/** How far back one look goes; an undo and what it took back are two changes. */
const LOOK_BACK = 50;

/** Takes back the latest act since the desk was opened, then the one before it, and so on. Also on Ctrl+Z. */
export function useUndo(): () => void {
  const desk = useDesk();
  const { openedAt } = useSession();
  const { message } = App.useApp();
  const passed = useRef(new Set<number>());
  const busy = useRef(false);

  const undo = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const recent = await latestChanges(desk.database, LOOK_BACK);
      const change = recent.find(({ seq }) => seq > openedAt && !passed.current.has(seq));
      if (!change) return message.info('本次打开以来没有可以撤销的操作。');
      const undone = await undoChange(desk, change.seq);
      if (!undone.ok) return message.error(undone.problems[0]?.message);
      passed.current.add(change.seq).add(undone.value.seq);
      return message.success(`已撤销：${change.act}`);
    } finally {
      busy.current = false;
    }
  }, [desk, openedAt, message]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);

  return () => void undo();
}

/** In an input Ctrl+Z takes back key strokes, not acts. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}
