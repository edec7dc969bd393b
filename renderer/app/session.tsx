import { createContext, useContext } from 'react';
import type { SpaceWatch } from '#renderer/data/space.ts';
import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import type { Result } from '#shared/result.ts';
import type { Operator, Vault } from '#shared/vault.ts';
import type { Mode } from './open-desk.ts';

/** The machine and the mode the page runs in, and how to change them. */
export interface Session {
  readonly about: HostAbout;
  readonly machine: MachineSettings;
  readonly saveMachine: (patch: Partial<Omit<MachineSettings, 'node'>>) => Promise<void>;
  /** The wrapped keys as they are stored, and who unlocked them. */
  readonly vault: Vault;
  readonly operator: Operator;
  /** Stores the vault with another passphrase, another colleague or another name. */
  readonly storeVault: (vault: Vault) => Promise<Result<Vault>>;
  readonly space: SpaceWatch;
  /** What start-up mended. */
  readonly notes: readonly string[];
  /** The newest snapshot does not hold everything that start-up found. */
  readonly snapshotDue: boolean;
  readonly practice: boolean;
  readonly enter: (mode: Mode) => void;
  /** Newest change when the desk was opened: what came before cannot be undone by Ctrl+Z. */
  readonly openedAt: number;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}
