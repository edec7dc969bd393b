import { useCallback, useEffect, useState } from 'react';
import { type Unlocked, unlock } from '#renderer/data/vault/vault-acts.ts';
import type { Problem } from '#shared/result.ts';
import type { Vault } from '#shared/vault.ts';
import { readVault } from './vault-file.ts';

/** What stands between the start of the program and the records. */
export type Gate =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'firstRun' }
  | { readonly kind: 'locked'; readonly vault: Vault }
  | { readonly kind: 'open'; readonly vault: Vault; readonly unlocked: Unlocked };

export interface GateControl {
  readonly gate: Gate;
  readonly enter: (vault: Vault, unlocked: Unlocked) => void;
}

/** Reads the vault once; a desk without a passphrase opens by itself. */
export function useGate(): GateControl {
  const [gate, setGate] = useState<Gate>({ kind: 'reading' });
  useEffect(() => {
    void firstLook().then(setGate);
  }, []);
  const enter = useCallback(
    (vault: Vault, unlocked: Unlocked) => setGate({ kind: 'open', vault, unlocked }),
    [],
  );
  return { gate, enter };
}

async function firstLook(): Promise<Gate> {
  const read = await readVault();
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const vault = read.value;
  if (!vault) return { kind: 'firstRun' };
  const free = vault.slots.find((slot) => slot.kind === 'open');
  if (!free) return { kind: 'locked', vault };
  const opened = await unlock(vault, free.id, '');
  return opened.ok
    ? { kind: 'open', vault, unlocked: opened.value }
    : { kind: 'refused', problems: opened.problems };
}
