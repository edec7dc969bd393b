import { Timeline } from 'antd';
import { today, zoneOffset } from '#renderer/data/clock.ts';
import type { Case } from '#shared/case-type.ts';
import { instantInWords } from '#shared/day.ts';
import { dueDatesOf } from '#shared/engine/deadlines.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { DueDateExplained } from './DueDateExplained.tsx';
import { useReference } from './Reference.tsx';

/** 过程: the steps taken, and every clock that has started. */
export function CaseProcess({ record }: { record: Case }) {
  const type = caseTypeOf(record.type);
  const { calendar, settings } = useReference();
  const clocks = dueDatesOf(type, record, calendar, settings.terms);
  return (
    <>
      <h3 className="aj-form-group">经过</h3>
      <Timeline
        className="aj-steps"
        items={record.steps.map((step) => ({
          content: (
            <>
              <strong>{step.act}</strong> → {type.stages[step.stage]?.label ?? step.stage}
              <span className="aj-step-when">
                {instantInWords(step.at, zoneOffset())} {step.by}
              </span>
              {step.reason && <div>理由：{step.reason}</div>}
            </>
          ),
        }))}
      />
      <h3 className="aj-form-group">期限</h3>
      {clocks.length === 0 && <p className="aj-blank">目前没有需要计算的期限。</p>}
      {clocks.map((clock) => (
        <DueDateExplained
          key={clock.name}
          clock={clock}
          record={record}
          ended={type.stages[record.stage]?.final === true}
          today={today()}
        />
      ))}
    </>
  );
}
