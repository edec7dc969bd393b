import { useEffect, useState } from 'react';
import { secondsToWait } from '#renderer/data/vault/wrong-secrets.ts';
import { host } from '#renderer/host/host.ts';

/** Counts the seconds down after a wrong passphrase or recovery code. A new `problem` looks again. */
export function useWait(problem: unknown): number {
  const [wait, setWait] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem starts the count again
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let current = true;
    void host()
      .readSettings()
      .then(({ wrongSecrets }) => {
        if (!current) return;
        const look = () => setWait(secondsToWait(wrongSecrets));
        look();
        timer = setInterval(look, 500);
      });
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [problem]);
  return wait;
}
