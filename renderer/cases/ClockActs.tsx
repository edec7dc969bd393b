import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { actOnClock } from '#renderer/data/acts/case-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Case, ClockChange, Term } from '#shared/case-type.ts';
import { isDay } from '#shared/day.ts';
import { clockActInWords } from '#shared/engine/clocks.ts';
import type { DueDate } from '#shared/engine/deadlines.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { RecordForm } from './RecordForm.tsx';

type Kind = ClockChange['kind'];

const units = { workdays: '个工作日', days: '日', months: '个月' } as const;

const help: Readonly<Record<Kind, string>> = {
  pause: '自这一天起不计入期限。',
  resume: '自这一天起重新计算，期限顺延暂停的天数。',
  extend: '批准延长的日期。',
};

/** 暂停 恢复 延长 of a clock that runs. */
export function ClockActs({ record, clock }: { record: Case; clock: DueDate }) {
  const [kind, setKind] = useState<Kind>();
  const offered: readonly Kind[] = clock.pausedSince === undefined ? ['pause', 'extend'] : ['resume'];
  return (
    <span className="aj-clock-acts">
      {offered.map((one) => (
        <Button
          key={one}
          size="small"
          onClick={() => setKind(one)}
          aria-label={`${clockActInWords(one)}：${clock.label}`}
        >
          {clockActInWords(one)}
        </Button>
      ))}
      {kind && <ClockDialog {...{ record, clock, kind }} onClose={() => setKind(undefined)} />}
    </span>
  );
}

interface ClockDialogProps {
  readonly record: Case;
  readonly clock: DueDate;
  readonly kind: Kind;
  readonly onClose: () => void;
}

function ClockDialog({ record, clock, kind, onClose }: ClockDialogProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const word = clockActInWords(kind);
  return (
    <Modal
      open
      title={`${word}期限：${clock.label}`}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width="40rem"
    >
      <RecordForm
        focusFirst
        fields={fieldsOf(kind, word)}
        start={kind === 'extend' ? { unit: 'workdays' } : {}}
        draft={`${record.type}:${record.id}:${word}:${clock.name}`}
        saveWord={word}
        save={(values) =>
          actOnClock(desk, record.id, {
            deadline: clock.name,
            kind,
            on: typeof values.on === 'string' && isDay(values.on) ? values.on : undefined,
            term: termIn(values),
            reason: String(values.reason ?? ''),
          })
        }
        onSaved={() => {
          void message.success(`期限已${word}`);
          onClose();
        }}
        onClose={onClose}
      />
    </Modal>
  );
}

function fieldsOf(kind: Kind, word: string): Fields {
  return {
    on: { kind: 'day', label: `${word}日期`, required: true, past: true, help: help[kind] },
    ...(kind === 'extend'
      ? {
          count: { kind: 'number', label: '延长', unit: '', required: true, min: 1, max: 400 },
          unit: { kind: 'option', label: '单位', required: true, options: units },
        }
      : {}),
    reason: { kind: 'text', label: '理由', required: true, lines: 2 },
  };
}

function termIn({ count, unit }: Values): Term | undefined {
  if (typeof count !== 'number' || count < 1) return undefined;
  if (unit === 'workdays') return { workdays: count };
  return unit === 'months' ? { months: count } : { days: count };
}
