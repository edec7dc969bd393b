import type { TableName } from '#shared/change.ts';

/** A table, or the log itself: an entry that changed no record touches only that. */
export type Touched = TableName | 'changes';

type Listener = (touched: ReadonlySet<Touched>) => void;

/** Tells every page and worker of this origin which tables a commit has touched, after it is stored. */
const channels = new Map<string, { channel: BroadcastChannel; listeners: Set<Listener> }>();

function channelOf(database: string) {
  const known = channels.get(database);
  if (known) return known;
  const opened = { channel: new BroadcastChannel(`${database}:changes`), listeners: new Set<Listener>() };
  opened.channel.onmessage = (event: MessageEvent<Touched[]>) => {
    for (const listener of opened.listeners) listener(new Set(event.data));
  };
  channels.set(database, opened);
  return opened;
}

export function announce(database: string, touched: ReadonlySet<Touched>): void {
  const { channel, listeners } = channelOf(database);
  channel.postMessage([...touched]);
  for (const listener of listeners) listener(touched);
}

/** Calls `listener` after every commit, here or in another worker. Returns the function that stops it. */
export function onCommit(database: string, listener: Listener): () => void {
  const { channel, listeners } = channelOf(database);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    channel.close();
    channels.delete(database);
  };
}
