import { isUpward, type OutgoingValues } from '../case-types/outgoing-document.ts';
import { isBlank, type Values } from '../fields.ts';

type Name = keyof OutgoingValues;

const minutesOnly: ReadonlySet<string> = new Set<Name>(['present', 'absent', 'attending']);
/** A 纪要 goes to nobody, bears no seal and no marks (10.3). */
const notInMinutes: ReadonlySet<string> = new Set<Name>([
  'genre',
  'addressees',
  'urgency',
  'internal',
  'signature',
  'sealed',
  'note',
  'numbered',
]);
/** A letter has no 印发机关和印发日期 (10.1). */
const notInLetter: ReadonlySet<string> = new Set<Name>(['printOffice', 'imprintApart']);
/** Filled by acts; corrected only where something stands there. */
const ofItsWay: ReadonlySet<string> = new Set<Name>([
  'reviewedBy',
  'reviewOpinion',
  'reviewedOn',
  'archivedOn',
]);

/** Whether a field of 发文 has a place on a paper of this form. What was typed before the form was changed is kept, unseen. */
export function fieldApplies(name: string, values: Values): boolean {
  if (minutesOnly.has(name)) return values.form === 'minutes';
  if (notInMinutes.has(name) && values.form === 'minutes') return false;
  if (notInLetter.has(name) && values.form === 'letter') return false;
  if (name === 'signer') return isUpward(values) || !isBlank(values.signer);
  return !ofItsWay.has(name) || !isBlank(values[name]);
}
