import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { keepAllDrafts } from '#renderer/cases/draft-keeper.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { type Zoom, zooms } from '#renderer/ui/theme.ts';
import type { HostEvent, MenuCommand } from '#shared/host-api.ts';
import { menuCommands } from '#shared/menu-commands.ts';
import { assertNever } from '#shared/result.ts';
import { useSession } from './session.tsx';
import type { Lock } from './use-lock.ts';

/** Follows the native menu and the system; stores half-typed forms and a last snapshot before the window closes. */
export function useHostEvents({ lock, lockAtOnce }: Lock): void {
  const navigate = useNavigate();
  const { machine, saveMachine } = useSession();
  const { snapshots } = useDesk();
  useEffect(() => {
    const follow = (command: MenuCommand) => {
      if (command === 'lock') lock?.();
      else if (command === 'zoomIn' || command === 'zoomOut') {
        const zoom = nextZoom(machine.zoom, command === 'zoomIn' ? 1 : -1);
        void saveMachine({ zoom });
      } else {
        void navigate(menuCommands[command].path);
      }
    };
    const close = async () => {
      await keepAllDrafts();
      await snapshots?.take('quit').catch(() => undefined);
    };
    const answer = (event: HostEvent) => {
      switch (event.kind) {
        case 'menu':
          return follow(event.command);
        case 'closing':
          return void close().finally(() => host().confirmClose());
        case 'leaving':
          return void keepAllDrafts();
        case 'suspend':
          return lockAtOnce?.();
        default:
          return assertNever(event);
      }
    };
    return host().onEvent(answer);
  }, [navigate, lock, lockAtOnce, snapshots, machine.zoom, saveMachine]);
}

function nextZoom(zoom: Zoom, step: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + step] ?? zoom;
}
