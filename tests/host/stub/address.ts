/**
 * Chromium without Electron knows no app:// origin. The page lives at a secure origin of a reserved name instead, and the
 * main process is shown the address it expects.
 */
export const standIn = 'https://anjuan.app.invalid';
const real = 'app://anjuan';

export function toStandIn(url: string): string {
  return url.startsWith(`${real}/`) ? standIn + url.slice(real.length) : url;
}

export function toReal(url: string): string {
  return url.startsWith(`${standIn}/`) ? real + url.slice(standIn.length) : url;
}
