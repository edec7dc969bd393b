import { Select } from 'antd';

interface SeveralProps {
  readonly id: string;
  readonly words: readonly (readonly [key: string, label: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few words; none means all. */
export function Several({ id, words, chosen, onChange }: SeveralProps) {
  return (
    <Select
      id={id}
      mode="multiple"
      maxTagCount={1}
      value={[...chosen]}
      options={words.map(([value, label]) => ({ value, label }))}
      placeholder="全部"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  );
}
