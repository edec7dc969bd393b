import { Alert } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { savePerson } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type FoundPerson, searchPeople } from '#renderer/workers/people-search.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Value, Values } from '#shared/fields.ts';
import { readIdNumber } from '#shared/people/id-number.ts';
import { type Person, type PersonValues, personFields } from '#shared/people/person.ts';
import { type Result, refuse, refuseAt } from '#shared/result.ts';
import { IdWarnings } from './IdWarnings.tsx';
import { derivedFrom } from './person-derive.ts';
import { personGroups } from './person-groups.ts';

interface PersonFormProps {
  /** The person to correct; a new one is registered if missing. */
  readonly person?: Person;
  readonly onSaved: (person: Person) => void;
  readonly onClose: () => void;
}

/** 登记 or 修改 of a cadre. A valid identity number fills sex and month of birth where they are blank. */
export function PersonForm({ person, onSaved, onClose }: PersonFormProps) {
  const desk = useDesk();
  const [checked, setChecked] = useState<PersonValues>(person?.values ?? {});
  const [namesakes, setNamesakes] = useState<readonly FoundPerson[]>([]);
  const derive = async (changed: string, values: Values): Promise<Values | undefined> => {
    if (changed === 'name') {
      const name = String(values.name ?? '');
      const found = await searchPeople(desk, name, 5);
      setNamesakes(found.filter((one) => one.name === name && one.id !== person?.id));
    }
    const derived = derivedFrom(changed, values);
    const next = { ...values, ...derived };
    if (isPersonValues(next)) setChecked(next);
    return derived;
  };
  return (
    <RecordForm
      fields={personFields}
      groups={() => personGroups}
      start={person?.values ?? {}}
      stored={person !== undefined}
      draft={person ? `person:${person.id}` : 'new:person'}
      derive={derive}
      saveWord={person ? '保存修改' : '登记'}
      save={(values) => save(values, (checked) => savePerson(desk, person?.id, checked))}
      onSaved={onSaved}
      onClose={onClose}
      note={
        <>
          {namesakes.length > 0 && <Namesakes people={namesakes} />}
          <IdWarnings values={checked} />
        </>
      }
    />
  );
}

async function save(
  values: Values,
  store: (values: PersonValues) => Promise<Result<Person>>,
): Promise<Result<Person>> {
  const id = readIdNumber(text(values.idNumber));
  if (id.kind === 'invalid') return refuseAt(`身份证号${id.why}，请核对后改正，或先留空。`, 'idNumber');
  if (id.kind === 'damaged') return refuseAt('身份证号后三位已损坏，请按证件重填18位号码。', 'idNumber');
  const read = id.kind === 'valid' ? { ...values, idNumber: id.text } : values;
  if (!isPersonValues(read)) return refuse(...checkFields(personFields, read, today()));
  return store(read);
}

function isPersonValues(values: Values): values is PersonValues {
  return checkFields(personFields, values, today()).length === 0;
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Likely duplicates are shown; two people may lawfully bear one name. */
function Namesakes({ people }: { people: readonly FoundPerson[] }) {
  return (
    <Alert
      className="aj-problems"
      type="warning"
      showIcon
      title="名册中已有同名干部，请确认不是同一人："
      description={
        <ul className="aj-namesakes">
          {people.map(({ id, name, unit, post, birth }) => (
            <li key={id}>
              <a href={`#/people/${encodeURIComponent(id)}`}>{name}</a>{' '}
              {[unit, post, birth?.replace('-', '.')].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      }
    />
  );
}
