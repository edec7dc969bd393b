import { useCallback, useEffect, useState } from 'react';
import { unlock } from '#renderer/data/vault/vault-acts.ts';
import type { Problem } from '#shared/result.ts';
import type { Vault } from '#shared/vault.ts';
import type { Entry } from '../open-desk.ts';
import { whyNotOpened } from '../why-not-opened.ts';
import { readVault } from './vault-file.ts';

/** What stands between the start of the program and the records. */
export type Gate =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'firstRun' }
  /** There are records, and no keys to open them. */
  | { readonly kind: 'keysLost' }
  | { readonly kind: 'locked'; readonly vault: Vault }
  | { readonly kind: 'open'; readonly vault: Vault; readonly entry: Entry };

export interface GateControl {
  readonly gate: Gate;
  readonly enter: (vault: Vault, entry: Entry) => void;
  /** Reads the vault again. */
  readonly look: () => void;
}

/** Reads the vault once; a desk without a passphrase opens by itself. */
export function useGate(): GateControl {
  const [gate, setGate] = useState<Gate>({ kind: 'reading' });
  const look = useCallback(() => {
    void firstLook()
      .catch((error: unknown): Gate => ({ kind: 'refused', problems: [{ message: whyNotOpened(error) }] }))
      .then(setGate);
  }, []);
  useEffect(look, [look]);
  const enter = useCallback((vault: Vault, entry: Entry) => setGate({ kind: 'open', vault, entry }), []);
  return { gate, enter, look };
}

async function firstLook(): Promise<Gate> {
  const read = await readVault();
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const vault = read.value;
  if (vault === 'first') return { kind: 'firstRun' };
  if (vault === 'lost') return { kind: 'keysLost' };
  const free = vault.slots.find((slot) => slot.kind === 'open');
  if (!free) return { kind: 'locked', vault };
  const opened = await unlock(vault, free.id, '');
  if (!opened.ok) return { kind: 'refused', problems: opened.problems };
  return { kind: 'open', vault, entry: { ...opened.value, log: [] } };
}
