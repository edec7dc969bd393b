import { App, Select } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { MovedDue } from '#renderer/data/refresh-due-days.ts';
import { QueryItem } from '#renderer/ui/QueryBar.tsx';
import { yearOf } from '#shared/day.ts';
import { defineFields, type Values } from '#shared/fields.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { compactDays, freedDays, notWeekend, readDays } from './holiday-text.ts';
import { MovedDays } from './MovedDays.tsx';

const fields = defineFields({
  off: {
    kind: 'text',
    label: '放假日期',
    lines: 4,
    help: '照通知填写，如“1月1日至3日、2月16日至23日”；其中的周末可写可不写。',
  },
  work: { kind: 'text', label: '调休上班的周末', lines: 3, help: '如“1月4日、2月14日”。' },
});

/** 放假安排, year by year. A year without one is counted Monday to Friday and its deadlines are called provisional. */
export function HolidaysForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { holidays } = useReference().settings;
  const years = Object.keys(holidays)
    .map(Number)
    .sort((a, b) => b - a);
  const newest = years[0] ?? yearOf(today());
  const [year, setYear] = useState(newest + 1);
  const [moved, setMoved] = useState<readonly MovedDue[]>();
  const now = holidays[year];
  return (
    <>
      <p>
        已有{years.at(-1)}年至{newest}年的放假安排。没有安排的年份按周一至周五计算工作日，日期标为“暂定”。
      </p>
      <div className="aj-settings-choice">
        <QueryItem id="holiday-year" label="年份">
          <Select
            id="holiday-year"
            value={year}
            options={[newest + 1, ...years].map((value) => ({
              value,
              label: value > newest ? `${value}年（待录入）` : `${value}年`,
            }))}
            onChange={setYear}
          />
        </QueryItem>
      </div>
      <RecordForm
        key={year}
        fields={fields}
        stored
        start={{ off: now?.off.replaceAll(' ', '、'), work: now?.work.replaceAll(' ', '、') }}
        draft={`settings:holidays:${year}`}
        saveWord="保存"
        save={async (values) => {
          const days = readNotice(year, values);
          return days.ok ? saveSettings(desk, { holidays: { ...holidays, [year]: days.value } }) : days;
        }}
        onSaved={(saved) => {
          setMoved(saved.moved);
          void message.success(`${year}年放假安排已保存，未办结的期限已重新计算`);
        }}
      />
      {moved && <MovedDays moved={moved} />}
    </>
  );
}

function readNotice(year: number, values: Values): Result<{ off: string; work: string }> {
  const off = readDays(year, String(values.off ?? ''));
  if (!off.ok) return refuseAt(off.problems[0]?.message ?? '', 'off');
  if (off.value.length === 0) return refuseAt('请填写“放假日期”。', 'off');
  const work = readDays(year, String(values.work ?? ''));
  if (!work.ok) return refuseAt(work.problems[0]?.message ?? '', 'work');
  const odd = notWeekend(work.value);
  if (odd !== undefined) return refuseAt(`${odd}不是周末，本来就上班，请核对通知。`, 'work');
  return ok({ off: compactDays(freedDays(off.value)), work: compactDays(work.value) });
}
