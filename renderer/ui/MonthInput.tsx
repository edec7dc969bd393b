import { Button, Calendar } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { isMonth } from '#shared/day.ts';
import { CalendarHeader } from './CalendarHeader.tsx';
import { CalendarInput, type DateInputProps } from './CalendarInput.tsx';
import { monthTyped } from './typed-day.ts';

/** A month as `1975-08`. Text that is no month comes out as it was typed: the form's check names it. */
export function MonthInput(props: DateInputProps) {
  return (
    <CalendarInput
      placeholder="如 1975-08"
      {...props}
      read={monthTyped}
      pickWord="选择年月"
      calendar={(pick) => <MonthCalendar value={props.value} pick={pick} />}
    />
  );
}

function MonthCalendar({ value, pick }: { value: string | undefined; pick: (iso: string) => void }) {
  const [shown, setShown] = useState(() =>
    dayjs(value !== undefined && isMonth(value) ? `${value}-01` : undefined),
  );
  return (
    <Calendar
      className="aj-calendar"
      fullscreen={false}
      mode="year"
      value={shown}
      onSelect={(month, { source }) => {
        if (source === 'month') pick(month.format('YYYY-MM'));
      }}
      headerRender={() => (
        <CalendarHeader
          shown={shown}
          onShow={setShown}
          months={false}
          now={
            <Button size="small" onClick={() => pick(dayjs().format('YYYY-MM'))}>
              本月
            </Button>
          }
        />
      )}
    />
  );
}
