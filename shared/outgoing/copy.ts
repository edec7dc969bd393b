import type { OutgoingValues } from '../case-types/outgoing-document.ts';
import type { Day } from '../day.ts';

/** What a new paper takes from an earlier one: everything but its number, its dates and what was done with it. */
export function forNewPaper(values: OutgoingValues, today: Day): OutgoingValues {
  const {
    seq: _seq,
    writtenOn: _written,
    printedOn: _printed,
    reviewedBy: _by,
    reviewOpinion: _opinion,
    reviewedOn: _reviewed,
    archivedOn: _archived,
    ...paper
  } = values;
  return { ...paper, draftedOn: today };
}
