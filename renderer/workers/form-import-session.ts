import type { Desk } from '#renderer/data/desk.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { type KnownPerson, matchPeople } from '#shared/formats/match.ts';
import { type ChosenBytes, formFiles } from './form-files.ts';
import type { ReadForm, ReadForms } from './form-import-model.ts';
import { readFormFile } from './read-form-file.ts';
import type { Report } from './remote.ts';

/** Reads every form among the files and finds whom it means in the register. Nothing is stored. */
export async function readForms(
  desk: Desk,
  chosen: readonly ChosenBytes[],
  report: Report,
): Promise<ReadForms> {
  const { forms, refused, others } = formFiles(chosen);
  const read = forms.map(({ name, ...file }, index) => {
    report({ doing: `正在读第${index + 1}个文件（共${forms.length}个）`, share: index / forms.length });
    return { file: name, form: readFormFile({ name, ...file }) };
  });
  const good = read.flatMap(({ file, form }) => (form.ok ? [{ file, form: form.value }] : []));
  report({ doing: '正在与干部名册核对', share: 0.95 });
  const rows = good.map(({ form: { values } }, line) => {
    const { name = '', birth, idNumber } = values;
    return { line, person: { name, ...(birth ? { birth } : {}), ...(idNumber ? { idNumber } : {}) } };
  });
  const matches = matchPeople(rows, await knownPeople(desk));
  const found = good.map(({ file, form }, line): ReadForm => {
    const { match = { kind: 'new' }, sameAsLine } = matches[line] ?? {};
    const same = sameAsLine === undefined ? undefined : good[sameAsLine]?.file;
    return { kind: 'read', file, form, match, ...(same === undefined ? {} : { sameAs: same }) };
  });
  const bad = read.flatMap(({ file, form }): ReadForm[] =>
    form.ok ? [] : [{ kind: 'refused', file, message: form.problems[0]?.message ?? '' }],
  );
  const archives = refused.map(({ name, message }): ReadForm => ({ kind: 'refused', file: name, message }));
  return { forms: [...archives, ...bad, ...found], others };
}

async function knownPeople({ database }: Desk): Promise<readonly KnownPerson[]> {
  return (await allRows(database, 'people')).map(({ id, values: { name = '', birth, idNumber } }) => ({
    id,
    name,
    ...(birth ? { birth } : {}),
    ...(idNumber ? { idNumber } : {}),
  }));
}
