import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { HostApi, HostEvent } from '#shared/host-api.ts';

/** Everything the page can reach. Each method stands here by hand, each channel as a literal: what is not listed is closed. */
const api = {
  about: () => ipcRenderer.invoke('host:about'),
  readSettings: () => ipcRenderer.invoke('host:readSettings'),
  writeSettings: (patch) => ipcRenderer.invoke('host:writeSettings', patch),
  saveFile: (file) => ipcRenderer.invoke('host:saveFile', file),
  openSaved: (path) => ipcRenderer.invoke('host:openSaved', path),
  revealSaved: (path) => ipcRenderer.invoke('host:revealSaved', path),
  printToPdf: () => ipcRenderer.invoke('host:printToPdf'),
  discardSaved: (path) => ipcRenderer.invoke('host:discardSaved', path),
  chooseFolder: () => ipcRenderer.invoke('host:chooseFolder'),
  lookIntoFolder: (path) => ipcRenderer.invoke('host:lookIntoFolder', path),
  adoptDesk: (path, keyId) => ipcRenderer.invoke('host:adoptDesk', path, keyId),
  log: (line) => ipcRenderer.invoke('host:log', line),
  confirmClose: () => ipcRenderer.invoke('host:confirmClose'),
  rebuildStore: () => ipcRenderer.invoke('host:rebuildStore'),
  condition: () => ipcRenderer.invoke('host:condition'),
  readVault: () => ipcRenderer.invoke('host:readVault'),
  writeVault: (bytes) => ipcRenderer.invoke('host:writeVault', bytes),
  appendJournal: (lines) => ipcRenderer.invoke('host:appendJournal', lines),
  journalState: () => ipcRenderer.invoke('host:journalState'),
  readJournal: (afterSeq, mostBytes) => ipcRenderer.invoke('host:readJournal', afterSeq, mostBytes),
  layJournalAside: () => ipcRenderer.invoke('host:layJournalAside'),
  beginSnapshot: (head) => ipcRenderer.invoke('host:beginSnapshot', head),
  appendSnapshot: (id, frame) => ipcRenderer.invoke('host:appendSnapshot', id, frame),
  finishSnapshot: (id, frames) => ipcRenderer.invoke('host:finishSnapshot', id, frames),
  listSnapshots: () => ipcRenderer.invoke('host:listSnapshots'),
  readSnapshotFrame: (path, index) => ipcRenderer.invoke('host:readSnapshotFrame', path, index),
  putAttachment: (file, part) => ipcRenderer.invoke('host:putAttachment', file, part),
  readAttachment: (file, index) => ipcRenderer.invoke('host:readAttachment', file, index),
  listAttachments: (depth) => ipcRenderer.invoke('host:listAttachments', depth),
  verifyCopies: () => ipcRenderer.invoke('host:verifyCopies'),
  mendAttachment: (file) => ipcRenderer.invoke('host:mendAttachment', file),
  onEvent(listener) {
    const receive = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on('host:event', receive);
    return () => {
      ipcRenderer.off('host:event', receive);
    };
  },
} satisfies HostApi;

contextBridge.exposeInMainWorld('anjuan', api);
