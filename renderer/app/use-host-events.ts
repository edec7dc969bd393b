import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { keepAllDrafts } from '#renderer/cases/draft-keeper.ts';
import { host } from '#renderer/host/host.ts';
import { type Zoom, zooms } from '#renderer/ui/theme.ts';
import type { MenuCommand } from '#shared/host-api.ts';
import { commandPaths } from './routes.tsx';
import { useSession } from './session.tsx';

/** Follows the native menu, and stores every half-typed form before the window closes. */
export function useHostEvents(): void {
  const navigate = useNavigate();
  const { machine, saveMachine } = useSession();
  useEffect(() => {
    const follow = (command: MenuCommand) => {
      if (command === 'zoomIn' || command === 'zoomOut') {
        const zoom = nextZoom(machine.zoom, command === 'zoomIn' ? 1 : -1);
        void saveMachine({ zoom });
      } else if (command !== 'lock') {
        void navigate(commandPaths[command]);
      }
    };
    return host().onEvent((event) => {
      if (event.kind === 'menu') follow(event.command);
      else void keepAllDrafts().then(() => host().confirmClose());
    });
  }, [navigate, machine.zoom, saveMachine]);
}

function nextZoom(zoom: Zoom, step: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + step] ?? zoom;
}
