import type { HostApi, HostEvent } from '#shared/host-api.ts';

type Listener = (event: HostEvent) => void;

/** The contract over the loopback server of the portable shell. */
export function portableClient(): HostApi {
  const listeners = new Set<Listener>();
  const emit: Listener = (event) => {
    for (const listener of listeners) listener(event);
  };
  // Always open, listened to or not: the shell ends when the last page's stream does.
  readEvents(emit).catch(() => undefined);
  // Nobody can hold this window back, so its page gets the last moment it has.
  window.addEventListener('beforeunload', () => emit({ kind: 'leaving' }));

  return {
    about: () => call('about'),
    readSettings: () => call('readSettings'),
    writeSettings: (patch) => call('writeSettings', patch),
    saveFile: (file) => call('saveFile', file),
    openSaved: (path) => call('openSaved', path),
    revealSaved: (path) => call('revealSaved', path),
    printToPdf: () => call('printToPdf'),
    discardSaved: (path) => call('discardSaved', path),
    chooseFolder: () => call('chooseFolder'),
    lookIntoFolder: (path) => call('lookIntoFolder', path),
    adoptDesk: (path, keyId) => call('adoptDesk', path, keyId),
    log: (line) => call('log', line).then(() => undefined),
    confirmClose: () => call('confirmClose').then(() => undefined),
    rebuildStore: () => call('rebuildStore'),
    condition: () => call('condition'),
    readVault: () => call('readVault'),
    writeVault: (bytes) => call('writeVault', bytes),
    appendJournal: (lines) => call('appendJournal', lines),
    journalState: () => call('journalState'),
    readJournal: (afterSeq, mostBytes) => call('readJournal', afterSeq, mostBytes),
    layJournalAside: () => call('layJournalAside'),
    beginSnapshot: (head) => call('beginSnapshot', head),
    appendSnapshot: (id, frame) => call('appendSnapshot', id, frame),
    finishSnapshot: (id, frames) => call('finishSnapshot', id, frames),
    listSnapshots: () => call('listSnapshots'),
    readSnapshotFrame: (path, index) => call('readSnapshotFrame', path, index),
    putAttachment: (file, part) => call('putAttachment', file, part),
    readAttachment: (file, index) => call('readAttachment', file, index),
    listAttachments: (depth) => call('listAttachments', depth),
    verifyCopies: () => call('verifyCopies'),
    mendAttachment: (file) => call('mendAttachment', file),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Called = Exclude<keyof HostApi, 'onEvent'>;

async function call<M extends Called>(
  method: M,
  ...args: Parameters<HostApi[M]>
): Promise<Awaited<ReturnType<HostApi[M]>>> {
  const response = await post(method, callFrame(args));
  return response.headers.get('content-type') === callType ? readAnswer(response) : response.json();
}

async function readEvents(emit: Listener): Promise<void> {
  const response = await post('events', callFrame([]));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unfinished = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (unfinished + part.value).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) emit(JSON.parse(line));
  }
}

async function post(path: string, body: Blob): Promise<Response> {
  const response = await fetch(`/host/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sessionStorage.getItem('anjuan-token') ?? ''}`,
      'content-type': body.type,
    },
    body,
  });
  if (response.ok) return response;
  if (response.status === 401) throw new Error('本窗口已失效，请关闭后重新启动组工案卷。');
  // A file of the data folder that cannot be read: the shell says it in the clerk's words.
  if (response.status === 422) throw new Error(await response.text());
  throw new Error(`host ${path}: ${response.status} ${await response.text()}`);
}

/** These three are the other half of electron/host/call-frame.ts. */
const callType = 'application/x-anjuan-call';

/** A Blob, because the page keeps the body of a request until its collector comes, and of a Blob only the handle. */
function callFrame(args: readonly unknown[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const head = JSON.stringify(args, (_key, value: unknown) => {
    if (!isBytes(value)) return value;
    parts.push(value);
    return { $bytes: value.byteLength };
  });
  const bytes = new TextEncoder().encode(head);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.byteLength, true);
  return new Blob([length, bytes, ...parts], { type: callType });
}

/** An answer that holds bytes comes as a frame too; every other is plain JSON. */
async function readAnswer(response: Response) {
  const frame = await response.arrayBuffer();
  let next = 4 + new DataView(frame).getUint32(0, true);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 4, next - 4)), (_key, value) => {
    if (typeof value?.$bytes !== 'number') return value;
    const bytes = new Uint8Array(frame.slice(next, next + value.$bytes));
    next += value.$bytes;
    return bytes;
  });
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array;
}
