import { App } from 'antd';
import { useMemo, useState } from 'react';
import { type Edit, editMany, type Planned, planEdits } from '#renderer/data/acts/edit-many.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Rows } from '#shared/change.ts';
import type { Values } from '#shared/fields.ts';
import {
  columnsByHeader,
  columnsFrom,
  type LineMatch,
  matchLines,
  type PasteColumns,
  type PastedLine,
  readLines,
} from '#shared/lists/paste.ts';
import { readBlock } from '#shared/lists/read-block.ts';
import { type ListedTable, type RecordKind, valueIn } from '#shared/lists/record-kind.ts';
import type { Problem } from '#shared/result.ts';
import { unitMatcher } from '#shared/units/name-match.ts';
import { type Reference, useReference } from '../Reference.tsx';
import { valueInWords } from '../value-words.ts';
import type { EachRow } from './totals.ts';

/** More rows than this are a roster: it has an import of its own. */
const MOST_LINES = 5000;

/** A list into which cells are pasted. */
export interface PasteSource<N extends ListedTable> {
  readonly kind: RecordKind<N>;
  /** Every record among which a row may find its own. */
  readonly candidates: EachRow<Rows[N]>;
  /** What every row says besides its cells: the year of the list. */
  readonly constant: Values;
}

export interface PreviewedCell {
  readonly text: string;
  readonly problem?: string;
  readonly change?: { readonly before: string; readonly after: string };
}

export interface PreviewedLine {
  readonly line: number;
  readonly outcome: 'change' | 'new' | 'same' | 'problem';
  readonly isReady: boolean;
  readonly record: string;
  /** What is wrong with the row and with no cell of it. */
  readonly problems: readonly string[];
  readonly cells: readonly PreviewedCell[];
}

/** A block of cells on its way into a list: read, matched and planned anew whenever the clerk says what a column is. */
export function usePaste<N extends ListedTable>(source: PasteSource<N>, onDone: () => void) {
  const { kind, constant } = source;
  const desk = useDesk();
  const reference = useReference();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [given, setGiven] = useState<{ columns: PasteColumns; hasHeader: boolean }>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const rows = useMemo(() => readBlock(text), [text]);
  const { columns, hasHeader } = given ?? guessed(rows, kind);
  const held = useHeld(source, rows.length > 0);
  const asked = JSON.stringify([columns, hasHeader, text]);
  const plan = useData(
    async () => {
      if (!held || !kind.keys || rows.length === 0 || rows.length > MOST_LINES) return undefined;
      const words = { unitOf: unitMatcher(reference.units), codeLists: reference.settings.codeLists };
      const lines = readLines(rows, columns, hasHeader, kind.fields, constant, words);
      const matches = matchLines(lines, held, kind.keys, kind.fields);
      const edits = lines.map((line, at) => editOf(line, matches[at], kind));
      const planned = await planEdits(
        desk,
        kind,
        edits.flatMap((edit) => edit ?? []),
      );
      return { asked, edits, lines: previewed(lines, matches, edits, planned, columns, kind, reference) };
    },
    [kind.table],
    [asked, held],
  );
  const current = plan?.asked === asked ? plan : undefined;
  const isTooLong = rows.length > MOST_LINES;

  const write = async () => {
    const edits =
      current?.edits.flatMap((edit, at) => (edit && current.lines[at]?.isReady ? [edit] : [])) ?? [];
    const made = edits.filter(({ id }) => id === undefined).length;
    const changed = edits.length - made;
    const act = `粘贴表格：${kind.label}（更新${changed}条${made > 0 ? `，新增${made}条` : ''}）`;
    setBusy(true);
    const done = await editMany(desk, kind, act, edits, (row) =>
      kind.nameOf(row, reference.unitName),
    ).finally(() => setBusy(false));
    if (!done.ok) return setProblems(done.problems);
    void message.success(`已更新${changed}条，新增${made}条，可用 Ctrl+Z 一步撤销`);
    onDone();
  };

  return {
    text,
    columns,
    hasHeader,
    busy,
    problems: isTooLong
      ? [{ message: `一次最多粘贴${MOST_LINES}行，现有${rows.length}行，请分几次粘贴或改用导入。` }]
      : problems,
    lines: rows.length > 0 && !isTooLong ? (current?.lines ?? []) : undefined,
    options: Object.entries(kind.fields).flatMap(([value, { kind: of, label }]) =>
      of === 'person' || of === 'case' ? [] : [{ value, label }],
    ),
    setText(next: string) {
      setText(next);
      setGiven(undefined);
      setProblems([]);
    },
    setHeader: (isHeader: boolean) => setGiven({ columns, hasHeader: isHeader }),
    setColumn(at: number, name: string | undefined) {
      // A field is one column's: where it was before it is no longer.
      setGiven({
        hasHeader,
        columns: columns.map((one, index) => (index === at ? name : one === name ? undefined : one)),
      });
    },
    startAt: (name: string | null) =>
      setGiven({ hasHeader, columns: columnsFrom(name ?? '', Object.keys(kind.fields), columns.length) }),
    write,
  };
}

function guessed<N extends ListedTable>(
  rows: readonly (readonly string[])[],
  { fields }: RecordKind<N>,
): { columns: PasteColumns; hasHeader: boolean } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const byHeader = columnsByHeader(rows[0] ?? [], fields);
  const [first = ''] = Object.keys(fields);
  const columns = byHeader ?? columnsFrom(first, Object.keys(fields), width);
  return {
    columns: Array.from({ length: width }, (_, at) => columns[at]),
    hasHeader: byHeader !== undefined,
  };
}

/** Everything a row may mean, read once something was pasted. */
function useHeld<N extends ListedTable>({ kind, candidates }: PasteSource<N>, isWanted: boolean) {
  return useData(
    async (database) => {
      if (!isWanted) return undefined;
      const all: Rows[N][] = [];
      for await (const rows of candidates(database)) all.push(...rows);
      return all;
    },
    [kind.table],
    [isWanted, kind.label],
  );
}

function editOf<N extends ListedTable>(
  { values, problems }: PastedLine,
  match: LineMatch | undefined,
  kind: RecordKind<N>,
): Edit | undefined {
  if (problems.length > 0 || !match || match.kind === 'unclear') return undefined;
  if (match.kind === 'found') return { id: match.id, patch: values };
  return kind.made ? { patch: values } : undefined;
}

function previewed<N extends ListedTable>(
  lines: readonly PastedLine[],
  matches: readonly LineMatch[],
  edits: readonly (Edit | undefined)[],
  planned: readonly Planned<N>[],
  columns: PasteColumns,
  kind: RecordKind<N>,
  reference: Reference,
): readonly PreviewedLine[] {
  const rest = [...planned];
  return lines.map((line, at): PreviewedLine => {
    const own = edits[at] ? rest.shift() : undefined;
    const match = matches[at];
    const refused = own?.kind === 'refused' ? own.problems : [];
    const before = own && 'before' in own ? own.before : undefined;
    const all = [...line.problems, ...refused];
    const isAtCell = ({ field }: Problem) => field !== undefined && columns.includes(field);
    const outcome = own === undefined || own.kind === 'refused' ? 'problem' : own.kind;
    return {
      line: line.line,
      outcome,
      isReady: outcome === 'change' || outcome === 'new',
      record: before ? kind.nameOf(before, reference.unitName) : '',
      problems: [
        ...all.filter((problem) => !isAtCell(problem)).map((problem) => problem.message),
        ...(match?.kind === 'unclear' && line.problems.length === 0 ? [match.message] : []),
        ...(match?.kind === 'none' && !kind.made && line.problems.length === 0
          ? [`没有找到这条${kind.label}记录，请核对。`]
          : []),
      ],
      cells: columns.map((name, column): PreviewedCell => {
        const cell = line.cells[column] ?? '';
        const problem = all.find(({ field }) => field === name && name !== undefined);
        if (problem) return { text: cell, problem: problem.message };
        const field = name === undefined ? undefined : kind.fields[name];
        if (own?.kind !== 'change' || name === undefined || !field) return { text: cell };
        const [was, is] = [own.before, own.after].map(({ values }) =>
          valueInWords(field, valueIn(values, name), reference),
        );
        return was === is ? { text: cell } : { text: cell, change: { before: was ?? '', after: is ?? '' } };
      }),
    };
  });
}
