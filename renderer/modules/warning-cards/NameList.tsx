import { Input, Select } from 'antd';
import { type ComponentRef, useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { type FoundPerson, peopleNamed } from '#renderer/workers/people-search.ts';
import {
  apart,
  linesOfNames,
  type NamedOne,
  peopleChosen,
  peopleMeant,
  wantedOf,
  wordsToLookUp,
} from '#shared/warning-cards/name-list.ts';

/** Undefined while the names are looked up. */
export type NamedPeople = readonly NamedOne<FoundPerson>[] | undefined;

interface NameListProps {
  readonly start?: string;
  /** Ready for typing as soon as it appears. */
  readonly focus?: true;
  readonly onChange: (named: NamedPeople) => void;
}

/** A pasted list of names. Where several people bear one name, a person says which of them are meant. */
export function NameList({ start = '', focus, onChange }: NameListProps) {
  const desk = useDesk();
  const id = useId();
  const [text, setText] = useState(start);
  const input = useRef<ComponentRef<typeof Input.TextArea>>(null);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const [meant, setMeant] = useState<NamedPeople>([]);
  const named = meant ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew when its text changes
  useEffect(() => {
    const lines = linesOfNames(text);
    if (lines.length > 0) update(undefined);
    let current = true;
    const timer = setTimeout(async () => {
      const words = wordsToLookUp(lines);
      const found = words.length === 0 ? [] : await peopleNamed(desk, words);
      if (!current) return;
      const bearers = new Map(words.map((word, index) => [word, found[index] ?? []]));
      update(peopleMeant(lines, (name) => bearers.get(name) ?? []));
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, desk]);
  const update = (next: NamedPeople) => {
    setMeant(next);
    onChange(next);
  };
  const open = named.filter(({ found }) => found.length !== 1);
  const twice = named.filter(({ times, found }) => found.length > 0 && times > found.length);
  return (
    <>
      <FieldRow
        id={id}
        label="姓名"
        needed={false}
        wide
        help="可以整列粘贴，一行一人，或用顿号隔开；姓名后可以带单位、出生年月，用来区分同名的人。"
      >
        <Input.TextArea
          ref={input}
          id={id}
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FieldRow>
      <p role="status">
        {!meant && '正在名册中查找……'}
        {named.length > 0 && `共${named.length}个姓名，已确定${peopleChosen(named).length}人。`}
        {twice.length > 0 &&
          `${twice.map(({ name, times, found }) => `${name}写了${times}次，名册中只有${found.length}人`).join('；')}。`}
      </p>
      {open.length > 0 && (
        <ul className="aj-alert-list">
          {open.map((one) => (
            <li key={one.name}>
              {one.found.length === 0 ? (
                <>名册中没有“{one.name}”。</>
              ) : (
                <Choice
                  one={one}
                  onChoose={(chosen) =>
                    update(named.map((other) => (other === one ? { ...other, chosen } : other)))
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly one: NamedOne<FoundPerson>;
  readonly onChoose: (ids: readonly string[]) => void;
}

function Choice({ one, onChoose }: ChoiceProps) {
  const { name, found, chosen } = one;
  const wanted = wantedOf(one);
  return (
    <>
      {name}有{found.length}人{wanted > 1 && `，名单中有${wanted}人`}：{' '}
      <Select
        mode="multiple"
        aria-label={`${name}是哪一位`}
        value={[...chosen]}
        placeholder="请选定，可以选几位"
        popupMatchSelectWidth={false}
        style={{ minWidth: '20rem' }}
        status={chosen.length < wanted ? 'warning' : ''}
        options={found.map((person) => ({ value: person.id, label: apart(person) || person.name }))}
        onChange={(ids) => onChoose(ids)}
      />
    </>
  );
}
