import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/react.tsx';
import { useListState } from '#renderer/ui/list-state.ts';
import { searchAll } from '#renderer/workers/people-search.ts';
import { keysOf, maySearchConfidential } from '#shared/confidential.ts';
import { useSession } from '../session.tsx';
import { type ChoiceGroup, groupsOf, most, startGroups } from './choices.ts';
import { commandNames } from './commands.ts';
import { recentChoices } from './recent.ts';

const LIMIT = Math.max(...Object.values(most));
/** Until matters have been read for the first time after unlocking. */
const ASK_AGAIN_MS = 300;

export interface Choices {
  readonly groups: readonly ChoiceGroup[];
  /** True while nothing has been answered for this text. */
  readonly waiting: boolean;
  /** False while matters are still being read. */
  readonly complete: boolean;
}

/** What the search box offers for a text; the last answer stays until the next one is there. */
export function useChoices(text: string): Choices {
  const desk = useDesk();
  const { operator, practice } = useSession();
  const { choices: recent } = useListState(recentChoices);
  const [answer, setAnswer] = useState<Choices & { readonly text: string }>();
  const confidential = practice || maySearchConfidential(operator.role);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const order = {
      text,
      limit: LIMIT,
      recent: recent.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])),
      confidential,
      reader: keysOf(desk),
      commands: commandNames,
    };
    const ask = () =>
      searchAll(desk, order).then((found) => {
        if (!current) return;
        setAnswer({ text, groups: groupsOf(found), waiting: false, complete: found.complete });
        if (!found.complete) timer = setTimeout(ask, ASK_AGAIN_MS);
      });
    if (text.trim() !== '') void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [desk, text, recent, confidential]);
  if (text.trim() === '') return { groups: startGroups(recent), waiting: false, complete: true };
  if (!answer) return { groups: [], waiting: true, complete: false };
  return { ...answer, waiting: answer.text !== text };
}
