import { AutoComplete, Checkbox, Input, InputNumber, Select } from 'antd';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { MonthInput } from '#renderer/ui/MonthInput.tsx';
import type { CodeField, Field, NumberField, Value } from '#shared/fields.ts';
import { assertNever } from '#shared/result.ts';
import { CasePicker } from './CasePicker.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import type { PickerProps } from './picker-props.ts';
import { useReference } from './Reference.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface FieldInputProps extends Omit<PickerProps, 'value' | 'onChange'> {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** Words of a code field to be offered here, if not the whole list. */
  readonly words?: readonly string[] | undefined;
}

/** The input for any declared field. Blank is `undefined`, never an empty text. */
export function FieldInput({ field, value, onChange, words, ...rest }: FieldInputProps) {
  const text = typeof value === 'string' ? value : undefined;
  const status = rest['aria-invalid'] ? 'error' : '';
  switch (field.kind) {
    case 'text':
      return (field.lines ?? 1) > 1 ? (
        <Input.TextArea
          {...rest}
          status={status}
          value={text ?? ''}
          autoSize={{ minRows: field.lines ?? 2, maxRows: Math.max(14, 2 * (field.lines ?? 2)) }}
          onChange={(event) => onChange(filled(event.target.value))}
        />
      ) : field.suggest !== undefined ? (
        <SuggestingInput {...rest} list={field.suggest} value={text} onChange={onChange} />
      ) : (
        <Input
          {...rest}
          status={status}
          value={text ?? ''}
          autoComplete="off"
          onChange={(event) => onChange(filled(event.target.value))}
        />
      );
    case 'day':
      return <DayInput {...rest} value={text} onChange={onChange} />;
    case 'month':
      return <MonthInput {...rest} value={text} onChange={onChange} />;
    case 'number':
      return <NumberInput {...rest} field={field} value={value} onChange={onChange} />;
    case 'option':
      return (
        <Select
          {...rest}
          status={status}
          value={text ?? null}
          options={Object.entries(field.options).map(([key, label]) => ({ value: key, label }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={rest.placeholder ?? '请选择'}
          allowClear
          onChange={(key) => onChange(typeof key === 'string' ? key : undefined)}
        />
      );
    case 'code':
      return <CodeInput {...rest} field={field} offered={words} value={text} onChange={onChange} />;
    case 'flag':
      return (
        <Checkbox
          {...rest}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked ? true : undefined)}
        >
          是
        </Checkbox>
      );
    case 'person':
      return <PersonPicker {...rest} value={text} onChange={onChange} />;
    case 'unit':
      return <UnitPicker {...rest} of={field.of} value={text} onChange={onChange} />;
    case 'case':
      return <CasePicker {...rest} type={field.type} value={text} onChange={onChange} />;
    default:
      return assertNever(field);
  }
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function NumberInput({
  field,
  value,
  onChange,
  ...rest
}: Omit<FieldInputProps, 'field'> & { field: NumberField }) {
  return (
    <InputNumber
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={typeof value === 'number' ? value : null}
      precision={field.decimals ?? 0}
      controls={false}
      suffix={field.unit}
      onChange={(number) => onChange(number ?? undefined)}
    />
  );
}

/** Free text, with the words of a code list offered: what one types first is found first. */
function SuggestingInput({ list, value, onChange, ...rest }: PickerProps & { list: string }) {
  const { settings } = useReference();
  const typed = value ?? '';
  const words = (settings.codeLists[list] ?? []).filter((word) => word.includes(typed) && word !== typed);
  return (
    <AutoComplete
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={typed}
      options={words.map((word) => ({ value: word }))}
      onChange={(text) => onChange(filled(text ?? ''))}
    />
  );
}

/** A word of a code list. A word that has left the list stays readable and chosen. */
function CodeInput({
  field,
  offered,
  value,
  onChange,
  ...rest
}: PickerProps & { field: CodeField; offered: readonly string[] | undefined }) {
  const { settings } = useReference();
  const words = offered ?? settings.codeLists[field.list] ?? [];
  const all = value === undefined || words.includes(value) ? words : [value, ...words];
  return (
    <Select
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={value ?? null}
      options={all.map((word) => ({ value: word, label: word }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={rest.placeholder ?? '请选择'}
      allowClear
      onChange={(word) => onChange(typeof word === 'string' ? word : undefined)}
    />
  );
}
