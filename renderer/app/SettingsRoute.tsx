import { SettingsPage } from '#renderer/modules/settings/SettingsPage.tsx';
import { useSession } from './session.tsx';

export function SettingsRoute() {
  const { about, machine, saveMachine, practice, enter } = useSession();
  return (
    <SettingsPage
      about={about}
      machine={machine}
      saveMachine={saveMachine}
      practice={practice}
      enterPractice={() => enter('practice')}
      renewPractice={() => enter('fresh practice')}
      leavePractice={() => enter('real')}
    />
  );
}
