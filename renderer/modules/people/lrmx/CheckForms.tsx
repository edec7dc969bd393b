import { Button } from 'antd';
import { useState } from 'react';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { UnitsByName } from '#shared/formats/lrmx/merge.ts';
import { type CheckedForm, differencesOf, type Outcome, outcomeOf, outcomeWords } from './checked-form.ts';
import { FormChoices } from './FormChoices.tsx';
import { RefusedForms } from './RefusedForms.tsx';
import type { FormStage, FormSteps } from './use-form-import.ts';
import { useUnitsByName } from './use-units-by-name.ts';

type Checking = Extract<FormStage, { kind: 'checking' }>;

/** 核对: the files at the left, what the chosen one would change at the right. */
export function CheckForms({ stage, steps }: { stage: Checking; steps: FormSteps }) {
  const units = useUnitsByName();
  const { forms, refused, others, problems } = stage;
  const [shown, setShown] = useState(forms[0]?.file);
  const current = forms.find(({ file }) => file === shown);
  const outcomes = forms.map((form) => outcomeOf(form, units));
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const taken = count('new') + count('update');
  return (
    <>
      <ProblemList problems={problems} />
      <RefusedForms refused={refused} />
      <div className="aj-form-bar">
        <span role="status">{countsInWords(forms.length, count, others)}</span>
        <span className="aj-form-buttons">
          <Button onClick={() => steps.changeAll(() => ({ left: new Set() }))}>都采用文件</Button>
          <Button onClick={() => steps.changeAll((form) => ({ left: conflicts(form, units) }))}>
            已有内容都保留名册
          </Button>
          <Button onClick={steps.restart}>重新选择</Button>
          <Button type="primary" disabled={taken === 0} onClick={() => void steps.write()}>
            导入{taken}人
          </Button>
        </span>
      </div>
      <div className="aj-form-check">
        <ul className="aj-form-files" aria-label="文件">
          {forms.map((form, index) => (
            <li key={form.file}>
              <FileButton
                form={form}
                outcome={outcomes[index] ?? 'skip'}
                current={form.file === shown}
                onShow={() => setShown(form.file)}
              />
            </li>
          ))}
        </ul>
        {current && (
          <FormChoices
            key={current.file}
            checked={current}
            onChange={(patch) => steps.change(current.file, patch)}
          />
        )}
      </div>
    </>
  );
}

function countsInWords(all: number, count: (outcome: Outcome) => number, others: number): string {
  const parts = (['new', 'update', 'same', 'ask', 'skip'] as const).flatMap((outcome) =>
    count(outcome) > 0 ? [`${outcomeWords[outcome]}${count(outcome)}人`] : [],
  );
  const passed = others > 0 ? `另有${others}个其他文件未读。` : '';
  return `共${all}份：${parts.join('，')}。${passed}`;
}

/** Parts of which both say something: there the register's word stays. */
function conflicts(form: CheckedForm, units: UnitsByName): CheckedForm['left'] {
  const both = differencesOf(form, units).filter(({ held }) => held !== '');
  return new Set(both.map(({ part }) => part));
}

interface FileButtonProps {
  readonly form: CheckedForm;
  readonly outcome: Outcome;
  readonly current: boolean;
  readonly onShow: () => void;
}

const marks: Readonly<Record<Outcome, string>> = {
  new: '＋',
  update: '●',
  same: '＝',
  ask: '？',
  skip: '－',
};

function FileButton({ form: { file, form }, outcome, current, onShow }: FileButtonProps) {
  return (
    <button
      type="button"
      className={`aj-form-file aj-form-${outcome}`}
      aria-current={current ? 'true' : undefined}
      onClick={onShow}
    >
      <strong>{form.values.name}</strong>
      <span className="aj-form-outcome">
        <span aria-hidden="true">{marks[outcome]} </span>
        {outcomeWords[outcome]}
      </span>
      <span className="aj-form-path">{file}</span>
      {form.warnings.length > 0 && <span className="aj-row-warning">⚠ {form.warnings.length}处提示</span>}
    </button>
  );
}
