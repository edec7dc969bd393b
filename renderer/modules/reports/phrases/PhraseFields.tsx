import { Select } from 'antd';
import type { Fact } from '#shared/facts/fact.ts';
import { phraseWordNames } from '#shared/reports/phrases.ts';

interface PhraseFieldsProps {
  readonly facts: readonly Fact[];
  readonly onChosen: (slot: string) => void;
}

/** Puts a figure or a word at the end of a phrase; nobody has to know its number by heart. */
export function PhraseFields({ facts, onChosen }: PhraseFieldsProps) {
  return (
    <Select<string>
      aria-label="插入数字"
      placeholder="插入数字"
      className="aj-phrase-fields"
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        {
          label: '数字',
          options: facts.map(({ id, name }) => ({ value: `{${id}}`, label: name })),
        },
        {
          label: '用语',
          options: Object.entries(phraseWordNames).map(([name, label]) => ({ value: `{@${name}}`, label })),
        },
      ]}
      onChange={onChosen}
    />
  );
}
