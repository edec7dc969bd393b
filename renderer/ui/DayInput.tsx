import { Button, Calendar } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { isDay } from '#shared/day.ts';
import { CalendarHeader } from './CalendarHeader.tsx';
import { CalendarInput, type DateInputProps } from './CalendarInput.tsx';
import { dayTyped } from './typed-day.ts';

/** A day as `2013-07-19`. Text that is no day comes out as it was typed: the form's check names it. */
export function DayInput(props: DateInputProps) {
  return (
    <CalendarInput
      placeholder="如 2013-07-19"
      {...props}
      read={dayTyped}
      pickWord="选择日期"
      calendar={(pick) => <DayCalendar value={props.value} pick={pick} />}
    />
  );
}

function DayCalendar({ value, pick }: { value: string | undefined; pick: (iso: string) => void }) {
  const [shown, setShown] = useState(() => dayjs(value !== undefined && isDay(value) ? value : undefined));
  return (
    <Calendar
      className="aj-calendar"
      fullscreen={false}
      value={shown}
      onSelect={(day, { source }) => {
        if (source === 'date') pick(day.format('YYYY-MM-DD'));
      }}
      headerRender={() => (
        <CalendarHeader
          shown={shown}
          onShow={setShown}
          months
          now={
            <Button size="small" onClick={() => pick(dayjs().format('YYYY-MM-DD'))}>
              今天
            </Button>
          }
        />
      )}
    />
  );
}
