import {
  createContext,
  type DependencyList,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { onCommit, type Touched } from './announce.ts';
import type { AnjuanDatabase } from './database.ts';
import type { Desk } from './desk.ts';

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk everybody works at. Using it outside the provider is a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk is open');
  return desk;
}

/**
 * Reads from the store, and again after every commit that touches `tables` (also one made in a worker). The last answer
 * stays while a new one is read, so lists do not flicker; an answer to an outdated question is dropped.
 */
export function useData<T>(
  read: (database: AnjuanDatabase) => Promise<T>,
  tables: readonly Touched[],
  deps: DependencyList,
): T | undefined {
  const { database } = useDesk();
  const [answer, setAnswer] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  const question = useRef(read);
  question.current = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is told apart by the caller's deps
  useEffect(() => {
    let current = true;
    let asking = false;
    let again = false;
    // One question at a time: commits that come meanwhile are answered together, so a busy writer is not held up by readers.
    const ask = () => {
      again = asking;
      if (asking) return;
      asking = true;
      question
        .current(database)
        .then(
          (value) => current && setAnswer(() => value),
          (error: unknown) => current && setFailure(error ?? new Error('reading failed')),
        )
        .finally(() => {
          asking = false;
          if (again && current) ask();
        });
    };
    ask();
    const stop = onCommit(database.name, (touched) => {
      if (tables.some((table) => touched.has(table))) ask();
    });
    return () => {
      current = false;
      stop();
    };
  }, [database, ...deps]);
  // A failed read is a bug, not a broken rule: the error page takes over.
  if (failure !== undefined) throw failure;
  return answer;
}
