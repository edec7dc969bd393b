import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useEffect, useRef, useState } from 'react';
import { host } from '#renderer/host/host.ts';
import { resetListStates } from '#renderer/ui/list-state.ts';
import { applyZoom, themeOf } from '#renderer/ui/theme.ts';
import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import { operatorsOf } from '#shared/vault.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AdoptPage } from './gate/AdoptPage.tsx';
import { FirstRunPage } from './gate/FirstRunPage.tsx';
import { LockPage } from './gate/LockPage.tsx';
import { RecoveryPage } from './gate/RecoveryPage.tsx';
import { UnreadablePage } from './gate/UnreadablePage.tsx';
import { type Gate, useGate } from './gate/use-gate.ts';
import { OpenDesk } from './OpenDesk.tsx';
import { type Mode, modeAtStart, notOpened, type OpenedDesk, openDesk } from './open-desk.ts';
import { RefusedPage } from './RefusedPage.tsx';
import { type IdleActs, useIdle } from './use-idle.ts';

type Opening = { readonly kind: 'opening'; readonly mode: Mode } | OpenedDesk;

interface Machine {
  readonly about: HostAbout;
  readonly settings: MachineSettings;
}

/** Asks the machine who it is and a person for the passphrase, opens the records and shows the frame; or says why not. */
export function Start() {
  const [machine, setMachine] = useState<Machine>();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', mode: modeAtStart() });
  const zoom = machine?.settings.zoom ?? 100;
  useEffect(() => applyZoom(zoom), [zoom]);

  useEffect(() => {
    void readMachine().then(setMachine);
  }, []);
  const { gate, enter: unlocked, look } = useGate();
  const [progress, setProgress] = useState(0);
  useOpening(machine, gate, opening, setOpening, setProgress);
  const notOpen = opening.kind !== 'open';
  const lockable = gate.kind === 'open' && gate.vault.slots.every(({ kind }) => kind !== 'open');
  useShellBeforehand(notOpen, lockable);
  useIdle(machine?.settings.lockAfterMinutes ?? 0, notOpen && lockable ? dropKeys : undefined, progress);

  const enter = useCallback((mode: Mode) => {
    resetListStates();
    window.location.hash = '#/today';
    setOpening((before) => {
      if (before.kind === 'open') before.desk.database.close();
      return { kind: 'opening', mode };
    });
  }, []);

  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(zoom)}
      button={{ autoInsertSpace: false }}
      // A browser writes the text of every field that does not forbid it into its own session files, readable.
      input={{ autoComplete: 'off' }}
      textArea={{ autoComplete: 'off' }}
    >
      <App className="aj-app">
        <ErrorBoundary>
          {gate.kind === 'refused' && <RefusedPage problems={gate.problems} />}
          {gate.kind === 'firstRun' && <FirstRunPage onUnlocked={unlocked} onAdopted={look} />}
          {gate.kind === 'keysLost' && (
            <AdoptPage onAdopted={look}>
              <p role="alert">
                数据文件夹里有案卷数据，但找不到“钥匙.json”，数据未作任何改动。请在备份中找回钥匙：选择原来的数据文件夹，或存放快照副本的U盘、共享文件夹。
              </p>
            </AdoptPage>
          )}
          {gate.kind === 'locked' && <LockPage vault={gate.vault} onUnlocked={unlocked} />}
          {opening.kind === 'refused' && (
            <RefusedPage
              problems={opening.problems}
              onBack={opening.mode === 'real' ? undefined : () => enter('real')}
            />
          )}
          {opening.kind === 'unreadable' && (
            <UnreadablePage message={opening.message} keyring={opening.keyring} />
          )}
          {opening.kind === 'ask' && (
            <RecoveryPage
              found={opening.found}
              desk={opening.desk}
              onProgress={setProgress}
              onSettled={(settings) => {
                opening.desk.database.close();
                if (machine) setMachine({ ...machine, settings });
                setOpening({ kind: 'opening', mode: 'real' });
              }}
            />
          )}
          {gate.kind === 'open' && opening.kind === 'opening' && (
            <OpeningNote mode={opening.mode} progress={progress} />
          )}
          {gate.kind === 'open' && opening.kind === 'open' && machine && (
            <OpenDesk
              about={machine.about}
              machine={machine.settings}
              onMachine={(settings) => setMachine({ ...machine, settings })}
              vault={gate.vault}
              entry={gate.entry}
              onVault={(vault, operator) => unlocked(vault, { ...gate.entry, operator })}
              opened={opening}
              enter={enter}
            />
          )}
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  );
}

async function readMachine(): Promise<Machine> {
  const [about, settings] = await Promise.all([host().about(), host().readSettings()]);
  return { about, settings };
}

/** Opens the records once they may be opened. `onProgress` is told how many rows a rebuild has put back so far. */
function useOpening(
  machine: Machine | undefined,
  gate: Gate,
  opening: Opening,
  setOpening: (next: Opening) => void,
  onProgress: (rows: number) => void,
): void {
  const busy = useRef(false);
  // How somebody came in is told to the log once, however often the desk is opened after that.
  const logged = useRef(false);
  const mode = opening.kind === 'opening' ? opening.mode : undefined;
  useEffect(() => {
    if (!machine || gate.kind !== 'open' || mode === undefined || busy.current) return;
    busy.current = true;
    const { entry, vault } = gate;
    void openDesk(
      mode,
      machine.settings,
      logged.current ? { ...entry, log: [] } : entry,
      operatorsOf(vault),
      onProgress,
    )
      .catch((error: unknown) => notOpened(mode, error, entry))
      .then((opened) => {
        busy.current = false;
        if (opened.kind === 'open' && !opened.desk.practice) logged.current = true;
        setOpening(opened);
      });
  }, [machine, gate, mode, setOpening, onProgress]);
}

/** Before the desk is open there is nothing to store: the window may close, and keys that are there may go, at once. */
function useShellBeforehand(notOpen: boolean, hasKeys: boolean): void {
  useEffect(() => {
    if (!notOpen) return;
    return host().onEvent((event) => {
      if (event.kind === 'closing') void host().confirmClose();
      if (event.kind === 'suspend' && hasKeys) dropKeys.slept();
    });
  }, [notOpen, hasKeys]);
}

/** The keys go with the page; whatever was being brought back goes on after the next unlock. */
const dropKeys: IdleActs = { idle: () => window.location.reload(), slept: () => window.location.reload() };

function OpeningNote({ mode, progress }: { mode: Mode; progress: number }) {
  const text =
    mode === 'real'
      ? progress > 0 && `正在从快照和账本恢复，已恢复${progress}条……`
      : '正在准备样本数据，请稍候……';
  return (
    <p className="aj-opening" role="status">
      {text}
    </p>
  );
}
