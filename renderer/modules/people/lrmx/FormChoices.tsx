import { Radio } from 'antd';
import { useReference } from '#renderer/cases/Reference.tsx';
import type { Decision } from '#renderer/workers/roster-import-model.ts';
import { monthInDots } from '#shared/day.ts';
import type { FormDifference, FormPart } from '#shared/formats/lrmx/merge.ts';
import { currentPost } from '#shared/people/current-post.ts';
import type { Person } from '#shared/people/person.ts';
import { PhotoOnFile, Picture } from '../Photo.tsx';
import { type CheckedForm, differencesOf, heldOf } from './checked-form.ts';
import { useUnitsByName } from './use-units-by-name.ts';

interface FormChoicesProps {
  readonly checked: CheckedForm;
  readonly onChange: (patch: Partial<Pick<CheckedForm, 'decision' | 'left'>>) => void;
}

/** One form: whom it means, what looks wrong in it, and part by part whether the file or the register is right. */
export function FormChoices({ checked, onChange }: FormChoicesProps) {
  const units = useUnitsByName();
  const { file, form, question, left } = checked;
  const differences = differencesOf(checked, units);
  const isTaken = checked.decision.kind === 'new' || checked.decision.kind === 'update';
  const choose = (part: FormPart, fromFile: boolean) => {
    const next = new Set(left);
    if (fromFile) next.delete(part);
    else next.add(part);
    onChange({ left: next });
  };
  return (
    <section className="aj-form-choices" aria-label={`${form.values.name ?? ''} ${file}`}>
      <div className="aj-form-whom">
        <label htmlFor="form-decision">处理</label>
        <DecisionSelect checked={checked} onDecide={(decision) => onChange({ decision })} />
        {question !== undefined && <span className="aj-row-warning">⚠ {question}，请选择处理方式。</span>}
      </div>
      <p className="aj-form-says">文件：{whoInFile(checked)}</p>
      {form.warnings.length > 0 && (
        <ul className="aj-form-warnings">
          {form.warnings.map((warning) => (
            <li key={warning} className="aj-row-warning">
              ⚠ {warning}
            </li>
          ))}
        </ul>
      )}
      {!isTaken && (
        <p className="aj-blank">
          {checked.decision.kind === 'ask' ? '请先选择处理方式；不选的不导入。' : '这份表不导入。'}
        </p>
      )}
      {isTaken && differences.length === 0 && <p className="aj-blank">与名册完全一致，没有要更新的内容。</p>}
      {isTaken && differences.length > 0 && (
        <table className="aj-differences aj-form-differences">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">名册现有</th>
              <th scope="col">文件内容</th>
              <th scope="col">采用</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.part}
                difference={difference}
                checked={checked}
                onChoose={(fromFile) => choose(difference.part, fromFile)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface DifferenceRowProps {
  readonly difference: FormDifference;
  readonly checked: CheckedForm;
  readonly onChoose: (fromFile: boolean) => void;
}

function DifferenceRow({ difference, checked, onChoose }: DifferenceRowProps) {
  const { part, label, held, file } = difference;
  const isPhoto = part === 'photo';
  const person = heldOf(checked);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{isPhoto ? person && <PhotoOnFile person={person} /> : held || '（空）'}</td>
      <td>
        {isPhoto && checked.form.photo ? (
          <Picture name={checked.form.values.name ?? ''} {...checked.form.photo} />
        ) : (
          file
        )}
      </td>
      <td>
        {part === 'name' && !person ? (
          '文件'
        ) : (
          <Radio.Group
            aria-label={`${label}采用`}
            value={!checked.left.has(part)}
            options={[
              { value: true, label: '文件' },
              { value: false, label: person ? '名册' : '不要' },
            ]}
            onChange={(event) => onChoose(event.target.value === true)}
          />
        )}
      </td>
    </tr>
  );
}

function DecisionSelect({
  checked,
  onDecide,
}: {
  checked: CheckedForm;
  onDecide: (decision: Decision) => void;
}) {
  const { unitName } = useReference();
  const { decision, candidates } = checked;
  return (
    <select
      id="form-decision"
      className={decision.kind === 'ask' ? 'aj-decision aj-decision-open' : 'aj-decision'}
      value={decision.kind === 'update' ? decision.id : decision.kind}
      onChange={({ target: { value } }) =>
        onDecide(
          value === 'new' || value === 'skip' || value === 'ask'
            ? { kind: value }
            : { kind: 'update', id: value },
        )
      }
    >
      {decision.kind === 'ask' && <option value="ask">请选择</option>}
      {candidates.map((person) => (
        <option key={person.id} value={person.id}>
          更新{whoIs(person, unitName(person.values.unit))}
        </option>
      ))}
      <option value="new">新增</option>
      <option value="skip">不导入</option>
    </select>
  );
}

/** 张三，男，1975.08出生，身份证号…，县财政局局长 */
function whoInFile({ form: { values } }: CheckedForm): string {
  const { name, sex, birth, idNumber, unitAndPost } = values;
  const number = idNumber === undefined ? undefined : `身份证号${idNumber}`;
  return [name, sex, birth && `${monthInDots(birth)}出生`, number, unitAndPost].filter(Boolean).join('，');
}

/** 张三（1975.08 县财政局局长） */
function whoIs({ values }: Person, unit: string): string {
  const known = [values.birth && monthInDots(values.birth), currentPost(values, unit)]
    .filter(Boolean)
    .join(' ');
  return `${values.name ?? ''}${known === '' ? '' : `（${known}）`}`;
}
