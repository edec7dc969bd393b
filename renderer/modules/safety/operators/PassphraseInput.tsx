import { Input } from 'antd';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

/** The passphrase somebody has now. */
export function PassphraseInput({ label, value, onChange, problem }: PassphraseInputProps) {
  return (
    <FieldRow id="present-passphrase" label={label} needed wide problem={problem}>
      <Input.Password
        id="present-passphrase"
        autoFocus
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
