/**
 * Every form with unsaved words registers here how to store them at once. The frame calls it when the window is about
 * to close; the page may be closed only after that.
 */
const keepers = new Set<() => Promise<void>>();

export function registerDraft(keep: () => Promise<void>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keep) => keep()));
}
