import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface DateInputProps {
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-required'?: boolean | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

interface CalendarInputProps extends DateInputProps {
  /** The ISO text of what was typed, if it can be read. */
  readonly read: (text: string) => string | undefined;
  readonly pickWord: string;
  /** The calendar shown below the input. */
  readonly calendar: (pick: (iso: string) => void) => ReactNode;
}

/**
 * A text input with a calendar. What cannot be read is handed on as typed, so that the form's check refuses it at the
 * field and a draft keeps it, instead of dropping it silently as antd's pickers do.
 */
export function CalendarInput(props: CalendarInputProps) {
  const { read, pickWord, calendar, value, onChange, placeholder, ...rest } = props;
  const [text, setText] = useState(value ?? '');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The same day in the clerk's own spelling stays until the input is left.
    setText((shown) => (read(shown) === value && value !== undefined ? shown : (value ?? '')));
  }, [value, read]);
  const type = (typed: string) => {
    setText(typed);
    onChange(typed.trim() === '' ? undefined : (read(typed) ?? typed));
  };
  const pick = (iso: string) => {
    setText(iso);
    onChange(iso);
    setOpen(false);
    input.current?.focus();
  };
  return (
    <Input
      {...rest}
      ref={(element) => {
        input.current = element?.input ?? null;
      }}
      className="aj-date"
      value={text}
      {...(placeholder === undefined ? {} : { placeholder })}
      autoComplete="off"
      allowClear
      status={rest['aria-invalid'] ? 'error' : ''}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setText((shown) => read(shown) ?? shown)}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown') setOpen(true);
      }}
      suffix={
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          destroyOnHidden
          content={calendar(pick)}
        >
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            disabled={rest.disabled ?? false}
            aria-label={pickWord}
            icon={<CalendarOutlined />}
          />
        </Popover>
      }
    />
  );
}
