import { useSyncExternalStore } from 'react';

/**
 * What a list remembers while its page is away: filters, page, scroll. It lives outside React, so that opening a
 * record, or another page, and coming back finds the list as it was left.
 */
export interface ListState<F extends object> {
  get(): F;
  set(patch: Partial<F>): void;
  subscribe(listener: () => void): () => void;
}

const resets = new Set<() => void>();

export function listState<F extends object>(initial: F): ListState<F> {
  let now = initial;
  const listeners = new Set<() => void>();
  const put = (next: F) => {
    now = next;
    for (const listener of listeners) listener();
  };
  resets.add(() => put(initial));
  return {
    get: () => now,
    set: (patch) => put({ ...now, ...patch }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useListState<F extends object>(state: ListState<F>): F {
  return useSyncExternalStore(state.subscribe, state.get);
}

/** Another database was opened: cursors and chosen ids of the old one mean nothing there. */
export function resetListStates(): void {
  for (const reset of resets) reset();
}
