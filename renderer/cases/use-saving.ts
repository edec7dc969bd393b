import { useState } from 'react';
import type { Values } from '#shared/fields.ts';
import type { Problem } from '#shared/result.ts';
import type { RecordFormProps } from './RecordForm.tsx';
import { useReference } from './Reference.tsx';
import type { DraftForm } from './use-draft.ts';
import { valueInWords } from './value-words.ts';

/**
 * 保存 of a form. Where the stored record has moved on since the form was opened, or since its draft was typed, fields left
 * alone here stay as they are there; a field changed in both ways is refused once, with what stands there now.
 */
export function useSaving<T>(props: RecordFormProps<T>, draft: DraftForm) {
  const { fields, start, stored = false } = props;
  const reference = useReference();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const changedElsewhere = (name: string): Problem => {
    const field = fields[name];
    const shown = (field && valueInWords(field, start[name], reference)) || '空白';
    const message = `此后已在别处改为“${shown}”，请核对；再保存一次，就以这里填的为准。`;
    return { field: name, message };
  };
  const save = async (typed: Values, more: boolean): Promise<readonly Problem[]> => {
    if (busy) return [];
    setBusy(true);
    try {
      const { values, contested } = stored ? draft.mergedWith(start) : { values: typed, contested: [] };
      const refused = contested.map(changedElsewhere);
      setProblems(refused);
      if (refused.length > 0) return refused;
      const saved = await props.save(values);
      setProblems(saved.ok ? [] : saved.problems);
      if (!saved.ok) return saved.problems;
      await draft.settle(more && props.again ? props.again(values) : values);
      if (!more) props.onSaved(saved.value);
      return [];
    } finally {
      setBusy(false);
    }
  };
  const forget = (name: string) => setProblems((all) => all.filter((problem) => problem.field !== name));
  return { problems, busy, save, forget };
}
