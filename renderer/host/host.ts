import type { HostApi } from '#shared/host-api.ts';
import { portableClient } from './portable-client.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload, or here in the portable shell: one name in both. */
    anjuan?: HostApi;
  }
}

/** The machine behind the page. */
export function host(): HostApi {
  window.anjuan ??= portableClient();
  return window.anjuan;
}
