import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { menuCommands } from '#shared/menu-commands.ts';

/** Ctrl+Shift+F asks for 本人监督记录查询 wherever the focus is: the native menu has the key in one of the shells only. */
export function useSupervisionKey(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      void navigate(menuCommands.supervision.path);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}
