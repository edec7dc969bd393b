import type { ReactNode } from 'react';

interface FieldRowProps {
  /** id of the input; help and problem are found as `<id>-help` and `<id>-problem`. */
  readonly id: string;
  readonly label: string;
  readonly needed: boolean;
  readonly wide: boolean;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** Label at the left, input at the right, help and what is wrong below it. */
export function FieldRow({ id, label, needed, wide, help, problem, children }: FieldRowProps) {
  return (
    <div className={wide ? 'aj-field aj-field-wide' : 'aj-field'}>
      <label htmlFor={id} className={needed ? 'aj-needed' : ''}>
        {label}
      </label>
      <div className="aj-field-input">
        {children}
        {help && (
          <div id={`${id}-help`} className="aj-help">
            {help}
          </div>
        )}
        {problem && (
          <div id={`${id}-problem`} className="aj-problem" role="alert">
            {problem}
          </div>
        )}
      </div>
    </div>
  );
}
