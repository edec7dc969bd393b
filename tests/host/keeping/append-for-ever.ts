import { writeSync } from 'node:fs';
import { openJournal } from '#electron/host/journal.ts';
import { aLine } from './a-journal.ts';

/** Appends until it is killed; prints each number only after the journal has acknowledged it. */
const journal = openJournal(process.argv[2] ?? '');
for (let { lastSeq } = await journal.state(); ; lastSeq += 1) {
  const outcome = await journal.append([aLine(lastSeq + 1, `${lastSeq + 1} `.repeat(400))]);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  writeSync(1, `${lastSeq + 1}\n`);
}
