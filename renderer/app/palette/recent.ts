import { listState } from '#renderer/ui/list-state.ts';
import type { Choice } from './choices.ts';

const KEPT = 8;

/** What was opened from the search box since the desk was unlocked, latest first. It never leaves memory. */
export const recentChoices = listState<{ readonly choices: readonly Choice[] }>({ choices: [] });

export function rememberChoice(choice: Choice): void {
  if (choice.kind === 'command') return;
  const others = recentChoices.get().choices.filter(({ path }) => path !== choice.path);
  recentChoices.set({ choices: [choice, ...others].slice(0, KEPT) });
}
