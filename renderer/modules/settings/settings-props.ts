import type { HostAbout, MachineSettings } from '#shared/host-api.ts';

/** What the page of settings needs to know of the machine; the frame hands it in. */
export interface SettingsProps {
  readonly about: HostAbout;
  readonly machine: MachineSettings;
  readonly saveMachine: (patch: Partial<Omit<MachineSettings, 'node'>>) => Promise<void>;
  readonly practice: boolean;
  readonly enterPractice: () => void;
  readonly renewPractice: () => void;
  readonly leavePractice: () => void;
}
