import { App, Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { valueInWords } from '#renderer/cases/value-words.ts';
import { mergePeople } from '#renderer/data/acts/merge-acts.ts';
import { today } from '#renderer/data/clock.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { checkFields } from '#shared/engine/check.ts';
import type { Field, Values } from '#shared/fields.ts';
import { type Disputed, disputedFields, unitedValues } from '#shared/people/merge-people.ts';
import { type Person, type PersonValues, personFields } from '#shared/people/person.ts';
import type { Problem } from '#shared/result.ts';

interface MergePanelProps {
  readonly pair:
    | { readonly first: { readonly id: string }; readonly second: { readonly id: string } }
    | undefined;
  readonly onClose: () => void;
}

/** 比对合并: field by field what is to hold, and what goes over. */
export function MergePanel({ pair, onClose }: MergePanelProps) {
  const ids = pair && [pair.first.id, pair.second.id];
  const sides = useData(
    async (database) => (ids ? Promise.all(ids.map((id) => sideOf(database, id))) : []),
    ['people', 'posts', 'cases', 'attachments'],
    [ids?.join(' ')],
  );
  const [first, second] = sides ?? [];
  return (
    <SidePanel open={pair !== undefined} title="比对合并" onClose={onClose}>
      {pair && first && second && first.person.id === pair.first.id && (
        <Comparison key={ids?.join(' ')} first={first} second={second} onClose={onClose} />
      )}
      {pair && sides?.some((side) => side === undefined) && (
        <p>其中一名干部已不在名册中，可能已被合并或删除。</p>
      )}
    </SidePanel>
  );
}

/** An entry of the register with what hangs on it. */
interface Side {
  readonly person: Person;
  readonly posts: number;
  readonly cases: number;
  readonly attachments: number;
}

async function sideOf(database: AnjuanDatabase, id: string): Promise<Side | undefined> {
  const person = await getRow(database, 'people', id);
  if (!person) return undefined;
  const [posts, cases, attachments] = await Promise.all([
    database.posts.where('personId').equals(id).count(),
    database.cases.where('personId').equals(id).count(),
    database.attachments.where('ownerId').equals(id).count(),
  ]);
  return { person, posts, cases, attachments };
}

interface ComparisonProps {
  readonly first: Side;
  readonly second: Side;
  readonly onClose: () => void;
}

function Comparison({ first, second, onClose }: ComparisonProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  // The entry with more on it stays, so that fewer records change.
  const [keepId, setKeepId] = useState(second.cases > first.cases ? second.person.id : first.person.id);
  const [keep, gone] =
    keepId === first.person.id ? [first.person, second.person] : [second.person, first.person];
  const [fromOther, setFromOther] = useState<ReadonlySet<Disputed>>(new Set());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const disputed = disputedFields(keep, gone);
  const choose = (name: Disputed, side: Person) => {
    const next = new Set(fromOther);
    if (side === keep) next.delete(name);
    else next.add(name);
    setFromOther(next);
  };
  const merge = async () => {
    const values = unitedValues(keep, gone, fromOther);
    const wrong = checkFields(personFields, values, today());
    if (!isPersonValues(values)) return setProblems(wrong);
    setBusy(true);
    const done = await mergePeople(desk, keep.id, gone.id, values).finally(() => setBusy(false));
    if (!done.ok) return setProblems(done.problems);
    void message.success(`已合并：${values.name ?? ''}，可用“撤销”恢复为两条登记`);
    onClose();
  };
  return (
    <>
      <p>
        合并后只留一条登记，任职经历、案卷、附件都并到它名下，另一条的身份证号留作曾用号码。合并是一步操作，可以撤销。
      </p>
      <table className="aj-plain-table aj-merge">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">登记一</th>
            <th scope="col">登记二</th>
          </tr>
        </thead>
        <tbody>
          <Line title="保留的登记">
            {[first, second].map(({ person, posts, cases, attachments }, index) => (
              <Radio
                key={person.id}
                name="keep"
                checked={person.id === keepId}
                onChange={() => {
                  setKeepId(person.id);
                  setFromOther(new Set());
                }}
              >
                保留登记{index === 0 ? '一' : '二'}（任职{posts}条，案卷{cases}件，附件{attachments}个）
              </Radio>
            ))}
          </Line>
          {disputed.map((name) => (
            <Line key={name} title={personFields[name].label}>
              {[first.person, second.person].map((person) => (
                <Radio
                  key={person.id}
                  name={name}
                  checked={(person === keep) !== fromOther.has(name)}
                  onChange={() => choose(name, person)}
                >
                  <Words field={personFields[name]} values={person.values} name={name} />
                </Radio>
              ))}
            </Line>
          ))}
        </tbody>
      </table>
      {disputed.length === 0 && <p>两条登记的各栏目没有不一致的内容。</p>}
      <ProblemList problems={problems} />
      <div className="aj-form-footer">
        <span className="aj-saved" />
        <Button onClick={onClose}>关闭</Button>
        <Button type="primary" loading={busy} onClick={() => void merge()}>
          合并
        </Button>
      </div>
    </>
  );
}

function isPersonValues(values: Values): values is PersonValues {
  return checkFields(personFields, values, today()).length === 0;
}

function Line({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{children[0]}</td>
      <td>{children[1]}</td>
    </tr>
  );
}

function Words({ field, values, name }: { field: Field; values: Values; name: string }) {
  const reference = useReference();
  return <span className="aj-value">{valueInWords(field, values[name], reference)}</span>;
}
