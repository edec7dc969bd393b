import { Input } from 'antd';
import { strengthOf, strengthWords } from '#shared/passphrase.ts';
import { FieldRow } from './FieldRow.tsx';

export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
}

export const noPassphrase: NewPassphrase = { first: '', second: '' };

interface PassphraseFieldsProps {
  readonly label?: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problem?: string | undefined;
}

/** A new passphrase, twice, with its strength. */
export function PassphraseFields({ label = '口令', value, onChange, problem }: PassphraseFieldsProps) {
  const help =
    value.first === ''
      ? '至少10个字符，不要求大小写和符号；一句自己记得住的话最好。'
      : `强度：${strengthWords[strengthOf(value.first)]}`;
  const differs =
    value.second !== '' && value.second !== value.first ? '两次输入不一致，请重新输入。' : undefined;
  return (
    <>
      <FieldRow id="new-passphrase" label={label} needed wide help={help} problem={problem}>
        <Input.Password
          id="new-passphrase"
          autoComplete="new-password"
          value={value.first}
          onChange={(event) => onChange({ ...value, first: event.target.value })}
        />
      </FieldRow>
      <FieldRow id="passphrase-again" label="再输一次" needed wide problem={differs}>
        <Input.Password
          id="passphrase-again"
          autoComplete="new-password"
          value={value.second}
          onChange={(event) => onChange({ ...value, second: event.target.value })}
        />
      </FieldRow>
    </>
  );
}
