import type { Case } from '#shared/case-type.ts';
import { isBlank } from '#shared/fields.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { isWide } from './field-width.ts';
import type { FieldGroup } from './RecordForm.tsx';
import { ValueText } from './ValueText.tsx';

/** 基本信息: what is filled, in the order of the form. Fields still empty are left out, headings without any too. */
export function CaseFacts({ record, groups }: { record: Case; groups: readonly FieldGroup[] }) {
  const type = caseTypeOf(record.type);
  const filled = groups
    .map(({ title, names }) => ({ title, names: names.filter((name) => !isBlank(record.values[name])) }))
    .filter(({ names }) => names.length > 0);
  return (
    <>
      {record.frozen && (
        <p className="aj-frozen">
          登记时：{record.frozen.name}，{[record.frozen.unit, record.frozen.post].filter(Boolean).join(' ')}
          {record.frozen.level && `（${record.frozen.level}）`}
        </p>
      )}
      {filled.map(({ title, names }) => (
        <section key={title ?? names[0]}>
          {title && <h3 className="aj-form-group">{title}</h3>}
          <dl className="aj-facts">
            {names.map((name) => {
              const field = type.fields[name];
              if (!field) return null;
              return (
                <div key={name} className={isWide(field) ? 'aj-fact-wide' : ''}>
                  <dt>{field.label}</dt>
                  <dd>
                    <ValueText field={field} value={record.values[name]} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
}
