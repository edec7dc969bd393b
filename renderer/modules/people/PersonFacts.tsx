import { ValueText } from '#renderer/cases/ValueText.tsx';
import type { Field, Fields, Values } from '#shared/fields.ts';
import { isBlank } from '#shared/fields.ts';
import { type Person, personFields } from '#shared/people/person.ts';
import { personGroups } from './person-groups.ts';

const fields: Fields = personFields;

/** 基本信息: what is filled, in the order of the form; then what a roster said beyond the register's fields. */
export function PersonFacts({ person }: { person: Person }) {
  const values: Values = person.values;
  const other = Object.entries(person.other ?? {});
  return (
    <>
      {personGroups.map(({ title, names }) => {
        const filled = names.filter((name) => !isBlank(values[name]));
        if (filled.length === 0) return null;
        return (
          <section key={title}>
            <h3 className="aj-form-group">{title}</h3>
            <dl className="aj-facts">
              {filled.map((name) => {
                const field = fields[name];
                return (
                  field && (
                    <div key={name} className={isWide(field) ? 'aj-fact-wide' : ''}>
                      <dt>{field.label}</dt>
                      <dd>
                        <ValueText field={field} value={values[name]} />
                      </dd>
                    </div>
                  )
                );
              })}
            </dl>
          </section>
        );
      })}
      {person.merged && (
        <section>
          <h3 className="aj-form-group">并入的登记</h3>
          <dl className="aj-facts">
            {person.merged.map(({ id, name, idNumber }) => (
              <div key={`${id} ${idNumber}`}>
                <dt>{name}</dt>
                <dd>{idNumber === undefined ? '未登记身份证号' : `曾用身份证号 ${idNumber}`}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {other.length > 0 && (
        <section>
          <h3 className="aj-form-group">花名册其他栏目</h3>
          <dl className="aj-facts">
            {other.map(([header, text]) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function isWide(field: Field): boolean {
  return field.kind === 'text' && (field.lines ?? 1) > 1;
}
