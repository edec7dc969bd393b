import { useMemo } from 'react';
import { ReferenceProvider } from '#renderer/cases/Reference.tsx';
import { DeskProvider } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import { type Operator, operatorsOf, type Vault } from '#shared/vault.ts';
import { Frame } from './Frame.tsx';
import { writeVault } from './gate/vault-file.ts';
import type { Entry, Mode, OpenedDesk } from './open-desk.ts';
import { type Session, SessionContext } from './session.tsx';

interface OpenDeskProps {
  readonly about: HostAbout;
  readonly machine: MachineSettings;
  readonly onMachine: (settings: MachineSettings) => void;
  readonly vault: Vault;
  readonly entry: Entry;
  readonly onVault: (vault: Vault, operator: Operator) => void;
  readonly opened: Extract<OpenedDesk, { kind: 'open' }>;
  readonly enter: (mode: Mode) => void;
}

/** The frame with everything it stands on. */
export function OpenDesk({ about, machine, onMachine, vault, entry, onVault, opened, enter }: OpenDeskProps) {
  const { operator } = entry;
  // Changes are signed with the present name, also after it was changed here.
  const desk = useMemo(() => {
    const { name, formerly } = operator;
    return { ...opened.desk, by: name, ...(formerly ? { formerly } : {}) };
  }, [opened.desk, operator]);
  const operators = useMemo(() => operatorsOf(vault), [vault]);
  const session: Session = {
    about,
    machine,
    async saveMachine(patch) {
      onMachine(await host().writeSettings(patch));
      // Another line for the free space counts at once.
      await opened.space.look();
    },
    vault,
    operator,
    async storeVault(next) {
      const stored = await writeVault(next);
      if (stored.ok) onVault(next, operatorsOf(next).find(({ id }) => id === operator.id) ?? operator);
      return stored;
    },
    space: opened.space,
    notes: opened.notes,
    snapshotDue: opened.snapshotDue,
    practice: desk.practice,
    enter,
    openedAt: opened.openedAt,
  };
  return (
    <SessionContext value={session}>
      <DeskProvider desk={desk}>
        <ReferenceProvider operators={operators}>
          <Frame />
        </ReferenceProvider>
      </DeskProvider>
    </SessionContext>
  );
}
