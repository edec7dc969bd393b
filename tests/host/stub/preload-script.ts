/**
 * The real preload bundle, wrapped so that it finds `require('electron')`. Runs before any script of the page, in the main
 * frame only, as Electron does it. Not covered: the isolated world.
 */
export function preloadScript(bundle: string): string {
  return `(() => {
  if (window !== window.top || location.protocol === 'about:') return;
  const listeners = new Map();
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
  window.__electronReceive = (channel, args) => { for (const listener of [...of(channel)]) listener({}, ...args); };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: Object.freeze(api), writable: false, configurable: false }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => window.__electronInvoke(channel, args),
      on: (channel, listener) => { of(channel).add(listener); },
      off: (channel, listener) => { of(channel).delete(listener); },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload cannot require ' + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${bundle}
  })(require, module, module.exports);
})();`;
}
