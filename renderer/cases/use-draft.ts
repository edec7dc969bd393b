import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { nowMs } from '#renderer/data/clock.ts';
import { type DraftDesk, dropDraft, keepDraft, readDraft } from '#renderer/data/drafts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { instantText } from '#shared/day.ts';
import type { Values } from '#shared/fields.ts';
import { registerDraft } from './draft-keeper.ts';
import { differences, type Merged, mergedValues, typedOver, withDraft } from './draft-values.ts';

export interface DraftForm {
  /** Missing until the stored draft, if any, has been read. */
  readonly values: Values | undefined;
  /** A function is given what is typed by now, which may be more than what was last drawn. */
  readonly change: (next: Values | ((now: Values) => Values)) => void;
  /** Something is typed that is not saved. */
  readonly dirty: boolean;
  /** ISO instant at which the words on the screen were last stored as a draft. */
  readonly keptAt: string | undefined;
  /** ISO instant of the draft with which the form was opened. */
  readonly restoredAt: string | undefined;
  /** What stood there when that draft was typed. */
  readonly restoredOver: Values | undefined;
  /** What is typed, brought together with what the record says today; `now` counts as seen from then on. */
  readonly mergedWith: (now: Values) => Merged;
  /** Throws away what is typed and the draft. */
  readonly discard: () => Promise<void>;
  /** The form was saved: the draft has done its duty. `next` are the values of the form that follows. */
  readonly settle: (next: Values) => Promise<void>;
}

/**
 * The values of a form that survive the window. They are stored with every key stroke, not after a pause: nobody can
 * hold back a browser's window that is being closed, and a write begun then is lost.
 * @param stored `start` is what the store holds: when it changes there while nothing is typed, the form shows it
 */
export function useDraft(id: string, start: Values, names: readonly string[], stored = false): DraftForm {
  const { database, operator } = useDesk();
  const desk = useMemo(
    (): DraftDesk => ({ database, ...(operator === undefined ? {} : { operator }) }),
    [database, operator],
  );
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>();
  const [keptAt, setKeptAt] = useState<string>();
  const [restored, setRestored] = useState<{ readonly at: string; readonly over: Values }>();
  const present = useRef(start);
  present.current = start;
  const state = useRef({ start, values: start, pending: false });
  /** The form whose draft has been looked for. */
  const readyFor = useRef<string>(undefined);
  const writing = useRef<Promise<void>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of a form do not change while it is open
  useEffect(() => {
    let current = true;
    void readDraft(desk, id).then((found) => {
      if (!current) return;
      readyFor.current = id;
      const start = present.current;
      const draft = found === 'unreadable' ? undefined : found;
      if (found === 'unreadable')
        void message.warning('上次没有填完的内容已损坏，读不出来，已清除，请重新填写。', 15);
      const first = draft ? withDraft(start, draft.values, names) : start;
      const over = withDraft(start, draft?.over ?? {}, names);
      state.current = { start: over, values: first, pending: false };
      setValues(first);
      setRestored(draft && { at: draft.at, over });
      setKeptAt(draft?.at);
    });
    return () => {
      current = false;
    };
  }, [desk, id]);

  /** Stores what has changed, one write at a time: what is typed meanwhile goes into the next one. */
  const keep = useCallback((): Promise<void> => {
    const drain = async () => {
      while (state.current.pending) {
        state.current.pending = false;
        const changed = differences(state.current.start, state.current.values);
        const at = instantText(nowMs());
        const same = Object.keys(changed).length === 0;
        const over = typedOver(state.current.start, changed);
        await (same ? dropDraft(desk, id) : keepDraft(desk, { id, at, values: changed, over }));
        // Shown to the minute: the form need not be drawn anew for every key.
        setKeptAt((shown) => (same ? undefined : shown?.slice(0, 16) === at.slice(0, 16) ? shown : at));
      }
    };
    writing.current ??= drain().finally(() => {
      writing.current = undefined;
    });
    return writing.current;
  }, [desk, id]);

  useEffect(() => {
    const leaving = () => void keep();
    document.addEventListener('visibilitychange', leaving);
    const forget = registerDraft(keep);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      forget();
      leaving();
    };
  }, [keep]);

  const begin = useCallback(
    async (next: Values) => {
      // Nothing differs now, so the draft is dropped in its turn: behind a write under way, before what is typed from here on.
      state.current = { start: next, values: next, pending: true };
      setValues(next);
      setRestored(undefined);
      setKeptAt(undefined);
      await writing.current?.catch(() => undefined);
      await keep();
    },
    [keep],
  );

  const dirty = values !== undefined && Object.keys(differences(state.current.start, values)).length > 0;
  const now = JSON.stringify(start);
  const shown = useRef({ id, now });
  useEffect(() => {
    const before = shown.current;
    shown.current = { id, now };
    const isSame = before.id === id && readyFor.current === id;
    if (stored && !dirty && isSame && before.now !== now) void begin(present.current);
  }, [stored, dirty, id, now, begin]);

  return useMemo(
    (): DraftForm => ({
      values,
      change(next) {
        const typed = typeof next === 'function' ? next(state.current.values) : next;
        state.current = { ...state.current, values: typed, pending: true };
        setValues(typed);
        void keep();
      },
      dirty,
      keptAt,
      restoredAt: restored?.at,
      restoredOver: restored?.over,
      mergedWith(now: Values) {
        const { start, values } = state.current;
        const merged = mergedValues(start, now, values);
        if (Object.keys(differences(start, now)).length === 0) return merged;
        state.current = { ...state.current, start: now, values: merged.values, pending: true };
        setValues(merged.values);
        void keep();
        return merged;
      },
      discard: () => begin(present.current),
      settle: begin,
    }),
    [values, dirty, keptAt, restored, keep, begin],
  );
}
