import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { searchPeople } from '#renderer/workers/people-search.ts';
import type { PickerProps } from './picker-props.ts';
import { useReference } from './Reference.tsx';

type Found = Awaited<ReturnType<typeof searchPeople>>;

const PAUSE_MS = 120;
const LIMIT = 20;

/** Chooses a cadre by name or pinyin; unit, post and birth keep people of one name apart. */
export function PersonPicker({ value, onChange, placeholder, ...rest }: PickerProps) {
  const { text, search, found } = usePeopleFound();
  const chosen = useNameOf(value);
  const options = found.map((person) => ({
    value: person.id,
    label: person.name,
    detail: [person.unit, person.post, person.birth?.replace('-', '.')].filter(Boolean).join(' · '),
  }));
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={value ?? null}
      options={known ? options : [{ value, label: chosen ?? '…', detail: '' }, ...options]}
      labelRender={({ label }) => chosen ?? label}
      optionRender={({ data }) => (
        <div className="aj-option">
          <span>{data.label}</span>
          <span className="aj-option-detail">{data.detail}</span>
        </div>
      )}
      showSearch={{ filterOption: false, onSearch: search }}
      notFoundContent={text.trim() === '' ? '请输入姓名或拼音' : '没有找到，请先在“干部”中登记'}
      placeholder={placeholder ?? '输入姓名或拼音查找'}
      allowClear
      onChange={(id) => onChange(typeof id === 'string' ? id : undefined)}
    />
  );
}

/** People found for what is typed, a moment after the last key; an answer to an older text is dropped. */
function usePeopleFound(): { text: string; search: (text: string) => void; found: Found } {
  const desk = useDesk();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>([]);
  const asked = useRef('');
  useEffect(() => {
    asked.current = text;
    if (text.trim() === '') return setFound([]);
    const timer = setTimeout(() => {
      void searchPeople(desk, text.trim(), LIMIT).then((people) => {
        if (asked.current === text) setFound(people);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [desk, text]);
  return { text, search: setText, found };
}

/** `张三（云阳街道 副主任）` of a chosen cadre. */
function useNameOf(id: string | undefined): string | undefined {
  const { unitName } = useReference();
  const person = useData(
    async (database) => (id === undefined ? undefined : getRow(database, 'people', id)),
    ['people'],
    [id],
  );
  if (id === undefined || person?.id !== id) return undefined;
  const { name = '', unit, post = '' } = person.values;
  const place = [unitName(unit), post].filter((word) => word !== '').join(' ');
  return place === '' ? name : `${name}（${place}）`;
}
