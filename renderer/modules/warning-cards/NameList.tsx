import { Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { peopleNamed } from '#renderer/workers/people-search.ts';
import { isMonth, monthInDots } from '#shared/day.ts';
import { namesIn } from '#shared/warning-cards/name-list.ts';

type Found = Awaited<ReturnType<typeof peopleNamed>>[number];

/** A name of the list, who bears it, and who was meant. */
export interface NamedOne {
  readonly name: string;
  readonly found: Found;
  readonly chosen: string | undefined;
}
export type NamedPeople = readonly NamedOne[];

export function peopleChosen(named: NamedPeople): readonly string[] {
  return named.flatMap(({ chosen }) => chosen ?? []);
}

/** Why the list cannot be used yet. */
export function unsettled(named: NamedPeople): string | undefined {
  const unknown = named.filter(({ found }) => found.length === 0).map(({ name }) => name);
  if (unknown.length > 0) return `名册中没有${unknown.join('、')}，请核对姓名，或先在“干部”中登记。`;
  const several = named.filter(({ chosen }) => chosen === undefined).map(({ name }) => name);
  return several.length === 0 ? undefined : `${several.join('、')}有同名干部，请按单位和出生年月选定一人。`;
}

/** 单位 · 职务 · 出生年月: what keeps people of one name apart. */
export function apart({ unit, post, birth }: Found[number]): string {
  const month = birth !== undefined && isMonth(birth) ? `${monthInDots(birth)}出生` : '';
  return [unit, post, month].filter((word) => word !== '').join(' · ');
}

/** A pasted list of names. Where several people bear one name, a person says which. */
export function NameList({ onChange }: { onChange: (named: NamedPeople) => void }) {
  const desk = useDesk();
  const id = useId();
  const [text, setText] = useState('');
  const [named, setNamed] = useState<NamedPeople>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew when its text changes
  useEffect(() => {
    const names = namesIn(text);
    let current = true;
    const timer = setTimeout(async () => {
      const found = names.length === 0 ? [] : await peopleNamed(desk, names);
      if (!current) return;
      update(
        names.map((name, index) => {
          const people = found[index] ?? [];
          const [only] = people;
          return { name, found: people, chosen: people.length === 1 ? only?.id : undefined };
        }),
      );
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, desk]);
  const update = (next: NamedPeople) => {
    setNamed(next);
    onChange(next);
  };
  const open = named.filter(({ found }) => found.length !== 1);
  return (
    <>
      <FieldRow id={id} label="姓名" needed={false} wide help="可以整列粘贴，一行一人，或用顿号隔开。">
        <Input.TextArea id={id} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      </FieldRow>
      <p role="status">
        {named.length > 0 && `共${named.length}个姓名，已确定${peopleChosen(named).length}人。`}
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

function Choice({ one, onChoose }: { one: NamedOne; onChoose: (id: string) => void }) {
  const { name, found, chosen } = one;
  return (
    <>
      {name}有{found.length}人：{' '}
      <Select
        aria-label={`${name}是哪一位`}
        value={chosen ?? null}
        placeholder="请选定"
        popupMatchSelectWidth={false}
        style={{ minWidth: '20rem' }}
        options={found.map((person) => ({ value: person.id, label: apart(person) || person.name }))}
        onChange={(id) => {
          if (id !== null) onChoose(id);
        }}
      />
    </>
  );
}
