import { usePaper } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import { postsOfPerson } from '#renderer/data/queries/people.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { asSeenBy } from '#shared/confidential.ts';
import { supervisionDocument } from '#shared/documents/supervision-file.ts';
import type { Person } from '#shared/people/person.ts';
import { supervisionFile } from './supervision-file.ts';

/** Prints the 干部监督档案 as far as the operator may read the matters. */
export function useSupervisionPrint(): (person: Person) => Promise<boolean> {
  const desk = useDesk();
  const reference = useReference();
  const paper = usePaper();
  return async (person) => {
    const { database, by } = desk;
    const cases = (await casesOfPerson(database, person.id)).map((record) => asSeenBy(record, desk));
    const posts = await postsOfPerson(database, person.id);
    const file = supervisionFile(person, cases, posts, reference, { today: today(), by });
    const name = (person.values.name ?? '').replace(/[\\/:*?"<>|]/g, '');
    return paper.print({
      name: `${name}干部监督档案`,
      document: supervisionDocument(file),
      confidential: true,
    });
  };
}
