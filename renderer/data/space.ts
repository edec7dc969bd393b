import type { HostApi } from '#shared/host-api.ts';

/** How much room the disk with the data folder has left. */
export type Space =
  | { readonly kind: 'enough' }
  /** Below the warning of this machine's settings. */
  | { readonly kind: 'low'; readonly megabytes: number }
  /** Below a fifth of it: a full disk can make the browser drop its store, so nothing more is written. */
  | { readonly kind: 'full'; readonly megabytes: number };

export interface SpaceWatch {
  /** Asks the shell now. */
  look(): Promise<void>;
  space(): Space;
  /** Why no record may be changed now, or undefined. */
  refusal(): string | undefined;
  onChange(listener: () => void): () => void;
}

const MEGABYTE = 1024 * 1024;
const FULL_SHARE = 5;

export function watchSpace(host: Pick<HostApi, 'condition' | 'readSettings'>): SpaceWatch {
  let space: Space = { kind: 'enough' };
  const listeners = new Set<() => void>();
  return {
    async look() {
      const [{ freeBytes }, { freeSpaceWarningMb }] = await Promise.all([
        host.condition(),
        host.readSettings(),
      ]);
      const seen = spaceOf(Math.floor(freeBytes / MEGABYTE), freeSpaceWarningMb);
      // The figure moves all the time; the banner is told when it matters.
      if (seen.kind === 'enough' && space.kind === 'enough') return;
      space = seen;
      for (const listener of listeners) listener();
    },
    space: () => space,
    refusal: () => (space.kind === 'full' ? spaceInWords(space) : undefined),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function spaceOf(megabytes: number, warning: number): Space {
  if (megabytes < warning / FULL_SHARE) return { kind: 'full', megabytes };
  return megabytes < warning ? { kind: 'low', megabytes } : { kind: 'enough' };
}

export function spaceInWords(space: Exclude<Space, { kind: 'enough' }>): string {
  return space.kind === 'full'
    ? `磁盘只剩${space.megabytes}MB，为保护数据已暂停录入和修改，请清理磁盘后继续。`
    : `磁盘只剩${space.megabytes}MB，请尽快清理；再少下去将暂停录入和修改。`;
}

/** Why so many bytes do not go beside what is there, or undefined: the browser needs about twice as many while it writes. */
export async function whyNoRoom(
  host: Pick<HostApi, 'condition'>,
  bytes: number,
): Promise<string | undefined> {
  const { freeBytes } = await host.condition();
  if (freeBytes >= 2 * bytes) return undefined;
  const [has, needs] = [freeBytes, 2 * bytes].map((size) => Math.ceil(size / MEGABYTE));
  return `磁盘只剩${has}MB，至少需要${needs}MB，没有改动任何数据，请清理磁盘后再试。`;
}
