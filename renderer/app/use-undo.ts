import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { isFollowed, lastAct } from '#renderer/data/last-act.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { undoChange } from '#renderer/data/undo.ts';
import { useSession } from './session.tsx';

/** What was taken back here and can be brought again, and which changes came from doing so. */
interface Trail {
  /** `seq` of undo changes, the latest last. */
  readonly undone: number[];
  /** Changes that Ctrl+Z passes over: they were taken back, or are the taking back. */
  readonly passed: Set<number>;
  /** Changes made by undo and redo: they do not put an end to redo. */
  readonly own: Set<number>;
}

/**
 * Takes back the latest act since the desk was opened, then the one before it, and so on (Ctrl+Z); Ctrl+Y or
 * Ctrl+Shift+Z brings the last one again, until something else is done.
 */
export function useUndo(): () => void {
  const desk = useDesk();
  const { openedAt } = useSession();
  const { message } = App.useApp();
  const trail = useRef<Trail>({ undone: [], passed: new Set(), own: new Set() });
  const busy = useRef(false);

  const undo = useCallback(async () => {
    const { undone, passed, own } = trail.current;
    const change = await lastAct(desk.database, openedAt, passed);
    if (!change) return void message.info('本次打开以来没有可以撤销的操作。');
    const done = await undoChange(desk, change.seq);
    if (!done.ok) return void message.error(done.problems[0]?.message);
    passed.add(change.seq).add(done.value.seq);
    own.add(done.value.seq);
    undone.push(done.value.seq);
    void message.success(`已${done.value.act}`);
  }, [desk, openedAt, message]);

  const redo = useCallback(async () => {
    const { undone, own } = trail.current;
    const seq = undone.at(-1);
    const newer = seq !== undefined && (await isFollowed(desk.database, seq, own));
    if (seq === undefined || newer) return void message.info('没有可以恢复的操作。');
    const done = await undoChange(desk, seq);
    if (!done.ok) return void message.error(done.problems[0]?.message);
    undone.pop();
    own.add(done.value.seq);
    void message.success(`已${done.value.act}`);
  }, [desk, message]);

  const once = useCallback(async (work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const work = key === 'z' && !event.shiftKey ? undo : key === 'y' || key === 'z' ? redo : undefined;
      if (!work) return;
      event.preventDefault();
      void once(work);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, once]);

  return () => void once(undo);
}

/** In an input Ctrl+Z takes back key strokes, not acts. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}
