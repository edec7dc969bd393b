import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ReferenceProvider } from '#renderer/cases/Reference.tsx';
import type { Desk } from '#renderer/data/desk.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { DeskProvider } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { resetListStates } from '#renderer/ui/list-state.ts';
import { applyZoom, themeOf } from '#renderer/ui/theme.ts';
import type { HostAbout, MachineSettings } from '#shared/host-api.ts';
import type { Problem } from '#shared/result.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { type Mode, modeAtStart, openDesk, operatorOf } from './open-desk.ts';
import { RefusedPage } from './RefusedPage.tsx';
import { SessionContext } from './session.tsx';

type Opening =
  | { readonly kind: 'opening'; readonly mode: Mode }
  | { readonly kind: 'refused'; readonly mode: Mode; readonly problems: readonly Problem[] }
  | { readonly kind: 'open'; readonly desk: Desk; readonly openedAt: number };

interface Machine {
  readonly about: HostAbout;
  readonly settings: MachineSettings;
}

/** Asks the machine who it is, opens the database of the mode and shows the frame; or says why it cannot. */
export function Start() {
  const [machine, setMachine] = useState<Machine>();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', mode: modeAtStart() });
  const zoom = machine?.settings.zoom ?? 100;
  useEffect(() => applyZoom(zoom), [zoom]);

  useEffect(() => {
    void readMachine().then(setMachine);
  }, []);
  useOpening(machine, opening, setOpening);

  const enter = useCallback((mode: Mode) => {
    resetListStates();
    window.location.hash = '#/today';
    setOpening((before) => {
      if (before.kind === 'open') before.desk.database.close();
      return { kind: 'opening', mode };
    });
  }, []);

  return (
    <ConfigProvider locale={zhCN} theme={themeOf(zoom)} button={{ autoInsertSpace: false }}>
      <App className="aj-app">
        <ErrorBoundary>
          {opening.kind === 'refused' && (
            <RefusedPage
              problems={opening.problems}
              onBack={opening.mode === 'real' ? undefined : () => enter('real')}
            />
          )}
          {opening.kind === 'opening' && opening.mode !== 'real' && (
            <p className="aj-opening" role="status">
              正在准备样本数据，请稍候……
            </p>
          )}
          {opening.kind === 'open' && machine && (
            <SessionContext
              value={{
                about: machine.about,
                machine: machine.settings,
                async saveMachine(patch) {
                  const settings = await host().writeSettings(patch);
                  setMachine({ ...machine, settings });
                },
                practice: opening.desk.practice,
                enter,
                openedAt: opening.openedAt,
              }}
            >
              <DeskProvider desk={{ ...opening.desk, by: operatorOf(machine.settings) }}>
                <ReferenceProvider>
                  <Frame />
                </ReferenceProvider>
              </DeskProvider>
            </SessionContext>
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

function useOpening(
  machine: Machine | undefined,
  opening: Opening,
  setOpening: (next: Opening) => void,
): void {
  const busy = useRef(false);
  const mode = opening.kind === 'opening' ? opening.mode : undefined;
  useEffect(() => {
    if (!machine || mode === undefined || busy.current) return;
    busy.current = true;
    void openDesk(mode, machine.settings)
      .then(async (opened) => {
        if (!opened.ok) return setOpening({ kind: 'refused', mode, problems: opened.problems });
        setOpening({ kind: 'open', desk: opened.value, openedAt: await headSeq(opened.value.database) });
      })
      .finally(() => {
        busy.current = false;
      });
  }, [machine, mode, setOpening]);
}
