import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { asSeenBy, isMasked, MASK } from '#shared/confidential.ts';
import type { Field, Value } from '#shared/fields.ts';
import { isBlank } from '#shared/fields.ts';
import { caseInBrief } from './CasePicker.tsx';
import { PersonLink } from './PersonLink.tsx';
import { useReference } from './Reference.tsx';
import { valueInWords } from './value-words.ts';

/** A value in words; people and cases by name. */
export function ValueText({ field, value }: { field: Field; value: Value | undefined }) {
  const reference = useReference();
  if (isBlank(value)) return <span className="aj-blank">—</span>;
  if (field.kind === 'person') return <PersonName id={String(value)} />;
  if (field.kind === 'case') return <CaseName id={String(value)} />;
  return <span className="aj-value">{valueInWords(field, value, reference)}</span>;
}

function PersonName({ id }: { id: string }) {
  const person = useData((database) => getRow(database, 'people', id), ['people'], [id]);
  return <PersonLink id={id} name={person?.values.name} />;
}

function CaseName({ id }: { id: string }) {
  const reference = useReference();
  const desk = useDesk();
  const record = useData((database) => getRow(database, 'cases', id), ['cases'], [id]);
  const seen = record && asSeenBy(record, desk);
  if (!seen) return <span />;
  return <span>{isMasked(seen) ? MASK : caseInBrief(seen, reference)}</span>;
}
