import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import type { Result } from '#shared/result.ts';
import type { Operator, Vault } from '#shared/vault.ts';

/** What 数据安全 needs to know of machine and vault; the frame hands it in. */
export interface SafetyProps {
  readonly about: HostAbout;
  readonly machine: MachineSettings;
  readonly saveMachine: (patch: Partial<Omit<MachineSettings, 'node'>>) => Promise<void>;
  readonly vault: Vault;
  /** Who unlocked the desk. */
  readonly operator: Operator;
  readonly storeVault: (vault: Vault) => Promise<Result<Vault>>;
  /** A new recovery code has to be put on paper before anything else. */
  readonly showRecoveryCode: (code: string) => void;
}
