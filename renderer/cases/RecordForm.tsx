import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { formKeys } from '#renderer/ui/form-keys.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords } from '#shared/day.ts';
import type { Field, Fields, Value, Values } from '#shared/fields.ts';
import type { Result } from '#shared/result.ts';
import { withFollowing } from './draft-values.ts';
import { FieldInput } from './FieldInput.tsx';
import { isWide } from './field-width.ts';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';

export interface FieldGroup {
  readonly title?: string;
  readonly names: readonly string[];
}

/** What somebody beside the form can do with it. */
export interface FormReach {
  /** Leads to a field; a part of its text is marked. Nothing happens where the form does not show the field. */
  go(field: string, span?: { readonly from: number; readonly to: number }): void;
  fill(field: string, value: Value | undefined): void;
}

export interface RecordFormProps<T> {
  readonly fields: Fields;
  /** Which fields are shown, and in which order; all of them if missing. */
  readonly groups?: (values: Values) => readonly FieldGroup[];
  /** What the record holds now. */
  readonly start: Values;
  /** That is so in the store, and may change there while the form is open. */
  readonly stored?: boolean;
  /**
   * Id of the draft. `new:<type>` for a record that is being registered, `<type>:<id>` or `<type>:<id>:<act>` for one
   * that is being changed: 工作台 finds its way back by it.
   */
  readonly draft: string;
  /** Fields marked as needed, besides those that always are. */
  readonly needed?: (values: Values) => ReadonlySet<string>;
  /** What follows from a change (the unit of the chosen person …), laid over the values. */
  readonly derive?: (changed: string, values: Values) => Promise<Values | undefined>;
  /** Words offered at a code field of a record with these values, if not its whole list. */
  readonly words?: ((name: string, values: Values) => readonly string[] | undefined) | undefined;
  /** Word on the button: 登记 保存 签发 … */
  readonly saveWord: string;
  readonly save: (values: Values) => Promise<Result<T>>;
  readonly onSaved: (value: T) => void;
  /** Offers 「保存并新增」: the form stays, empty, with what these values say. */
  readonly again?: (saved: Values) => Values;
  readonly onClose?: () => void;
  /** The first field is ready for typing as soon as the form appears: for forms that are opened to be filled. */
  readonly focusFirst?: true;
  readonly note?: ReactNode;
  /** What follows from the words as they are typed; stands beside the fields where there is room, else below them. */
  readonly beside?: (values: Values, reach: FormReach) => ReactNode;
}

/** A form over any declared fields: problems stand at their field, half-typed words survive the window. */
export function RecordForm<T>(props: RecordFormProps<T>) {
  const { fields, start, saveWord, again, onClose, note } = props;
  const draft = useDraft(props.draft, start, Object.keys(fields), props.stored);
  const { problems, busy, save, forget } = useSaving(props, draft);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { values } = draft;
  const ready = values !== undefined;
  useEffect(() => {
    if (ready && props.focusFirst) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [ready, props.focusFirst]);
  if (!values) return null;

  const change = async (name: string, value: Value | undefined) => {
    forget(name);
    draft.change((now) => ({ ...now, [name]: value }));
    const following = await props.derive?.(name, { ...values, [name]: value });
    if (following) draft.change((now) => withFollowing(now, { name, value }, following));
  };
  const submit = async (more: boolean) => {
    const refused = await save(values, more);
    const first = refused.find((problem) => problem.field !== undefined)?.field;
    if (first !== undefined) document.getElementById(`${id}-${first}`)?.focus();
  };
  const go: FormReach['go'] = (field, span) => {
    const input = document.getElementById(`${id}-${field}`);
    if (span && input instanceof HTMLTextAreaElement) input.setSelectionRange(span.from, span.to);
    // Behind the marking: the focus brings the marked part into sight.
    input?.focus();
  };
  const beside = props.beside?.(values, { go, fill: (name, value) => void change(name, value) });
  const needed = props.needed?.(values);
  const groups = props.groups?.(values) ?? [{ names: Object.keys(fields) }];
  const shown = groups.flatMap((group) => group.names);
  const inputs = (
    <div className="aj-form">
      {groups.map((group) => [
        group.title && (
          <h3 key={group.title} className="aj-form-group">
            {group.title}
          </h3>
        ),
        ...group.names.map((name) => {
          const field = fields[name];
          if (!field) return null;
          return (
            <Entry
              key={name}
              id={`${id}-${name}`}
              field={field}
              value={values[name]}
              words={props.words?.(name, values)}
              needed={field.required === true || (needed?.has(name) ?? false)}
              problem={problems.find((problem) => problem.field === name)?.message}
              onChange={(value) => void change(name, value)}
            />
          );
        }),
      ])}
    </div>
  );
  return (
    <form
      ref={form}
      aria-label={saveWord}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(false);
      }}
      onKeyDownCapture={(event) => formKeys(event, () => void submit(false))}
    >
      {note}
      {draft.restoredAt !== undefined && <Restored at={draft.restoredAt} discard={draft.discard} />}
      <ProblemList problems={problems.filter(({ field }) => field === undefined || !shown.includes(field))} />
      {beside ? (
        <div className="aj-form-and-beside">
          {inputs}
          <div className="aj-beside">{beside}</div>
        </div>
      ) : (
        inputs
      )}
      <div className="aj-form-footer">
        <span className="aj-saved" role="status">
          {draft.keptAt !== undefined && `已自动保存 ${clockTime(draft.keptAt)}`}
        </span>
        {draft.dirty && <Button onClick={() => void draft.discard()}>放弃未保存的内容</Button>}
        {onClose && <Button onClick={onClose}>关闭</Button>}
        {again && (
          <Button disabled={busy} onClick={() => void submit(true)}>
            保存并新增
          </Button>
        )}
        <Button type="primary" htmlType="submit" disabled={busy} data-save title="Ctrl+Enter">
          {saveWord}
        </Button>
      </div>
    </form>
  );
}

interface EntryProps {
  readonly id: string;
  readonly field: Field;
  readonly value: Value | undefined;
  readonly words: readonly string[] | undefined;
  readonly needed: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function Entry({ id, field, value, words, needed, problem, onChange }: EntryProps) {
  const described = [field.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <FieldRow
      id={id}
      label={field.label}
      needed={needed}
      wide={isWide(field)}
      help={field.help}
      problem={problem}
    >
      <FieldInput
        id={id}
        field={field}
        value={value}
        words={words}
        onChange={onChange}
        aria-required={needed}
        aria-invalid={problem !== undefined}
        aria-describedby={described === '' ? undefined : described}
      />
    </FieldRow>
  );
}

function Restored({ at, discard }: { at: string; discard: () => Promise<void> }) {
  return (
    <Alert
      className="aj-problems"
      type="info"
      showIcon
      title={`已恢复上次未保存的内容(${clockTime(at)})`}
      action={
        <Button size="small" onClick={() => void discard()}>
          放弃这些内容
        </Button>
      }
    />
  );
}

/** `10:32`, the clock on the clerk's wall. */
function clockTime(instant: string): string {
  return instantInWords(instant, zoneOffset()).slice(11);
}
