import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { SafetyPage } from '#renderer/modules/safety/SafetyPage.tsx';
import { RecoverySheet } from './gate/RecoverySheet.tsx';
import { useSession } from './session.tsx';

/** 数据安全; a recovery code that was just made comes before anything else. */
export function SafetyRoute() {
  const { about, machine, saveMachine, vault, operator, storeVault } = useSession();
  const desk = useDesk();
  const { settings } = useReference();
  const [code, setCode] = useState<string>();
  if (code !== undefined) {
    return (
      <div className="aj-notice aj-gate">
        <RecoverySheet
          code={code}
          operator={operator.name}
          paper={settings.paper}
          onPrinted={() => void noteInLog(desk, '打印：恢复码')}
          onDone={() => setCode(undefined)}
        />
      </div>
    );
  }
  return (
    <SafetyPage
      about={about}
      machine={machine}
      saveMachine={saveMachine}
      vault={vault}
      operator={operator}
      storeVault={storeVault}
      showRecoveryCode={setCode}
    />
  );
}
