import { createContext, useContext } from 'react';
import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import type { Mode } from './open-desk.ts';

/** The machine and the mode the page runs in, and how to change them. */
export interface Session {
  readonly about: HostAbout;
  readonly machine: MachineSettings;
  readonly saveMachine: (patch: Partial<Omit<MachineSettings, 'node'>>) => Promise<void>;
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
