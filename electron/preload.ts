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
  log: (line) => ipcRenderer.invoke('host:log', line),
  confirmClose: () => ipcRenderer.invoke('host:confirmClose'),
  onEvent(listener) {
    const receive = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on('host:event', receive);
    return () => {
      ipcRenderer.off('host:event', receive);
    };
  },
} satisfies HostApi;

contextBridge.exposeInMainWorld('anjuan', api);
