import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { saveFamily } from '#renderer/data/acts/person-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { monthInDots } from '#shared/day.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Values } from '#shared/fields.ts';
import { type FamilyMember, familyAge, familyInOrder } from '#shared/people/family.ts';
import { familyFields } from '#shared/people/family-fields.ts';
import { ageDayOf } from '#shared/people/form-age.ts';
import type { Person } from '#shared/people/person.ts';
import { refuse } from '#shared/result.ts';
import { memberOfValues, valuesOfMember } from './family-form.ts';

/** 家庭成员, in the order in which the form prints them. */
export function FamilyTab({ person }: { person: Person }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const family = person.family ?? [];
  const [editing, setEditing] = useState<number>();
  const store = async (next: readonly FamilyMember[]) => {
    const done = await saveFamily(desk, person.id, next);
    if (!done.ok) void message.error(done.problems[0]?.message);
  };
  if (editing !== undefined) {
    return <MemberForm person={person} index={editing} onDone={() => setEditing(undefined)} />;
  }
  const inOrder = familyInOrder(family);
  return (
    <>
      <div className="aj-acts">
        <Button icon={<PlusOutlined />} onClick={() => setEditing(family.length)}>
          添加家庭成员
        </Button>
        <Button
          disabled={inOrder.every((member, index) => member === family[index])}
          onClick={() => void store(inOrder)}
        >
          按表格顺序排列
        </Button>
      </div>
      {family.length === 0 ? (
        <p className="aj-blank">还没有登记家庭成员。</p>
      ) : (
        <table className="aj-posts">
          <thead>
            <tr>
              <th scope="col">称谓</th>
              <th scope="col">姓名</th>
              <th scope="col">出生年月</th>
              <th scope="col">政治面貌</th>
              <th scope="col">工作单位及职务</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {family.map((member, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a member has no id; its place in the list is what it is
              <tr key={index} aria-label={member.relation}>
                <td>{member.relation}</td>
                <td>{member.name}</td>
                <td>{birthInWords(member, person)}</td>
                <td>{member.party}</td>
                <td>{member.unitAndPost}</td>
                <td>
                  <Button size="small" onClick={() => setEditing(index)}>
                    修改
                  </Button>{' '}
                  <Button
                    size="small"
                    danger
                    onClick={() => void store(family.filter((_one, place) => place !== index))}
                  >
                    删除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** 1976.03（50岁） */
function birthInWords(member: FamilyMember, { values }: Person): string {
  const age = familyAge(member, ageDayOf(values, today()));
  return `${member.birth ? monthInDots(member.birth) : ''}${age === undefined ? '' : `（${age}岁）`}`;
}

function MemberForm({ person, index, onDone }: { person: Person; index: number; onDone: () => void }) {
  const desk = useDesk();
  const family = person.family ?? [];
  const held = family[index];
  return (
    <RecordForm
      fields={familyFields}
      start={held ? valuesOfMember(held) : {}}
      stored={held !== undefined}
      draft={`person:${person.id}:${held ? `修改家庭成员${index + 1}` : '添加家庭成员'}`}
      saveWord={held ? '保存修改' : '添加'}
      focusFirst
      save={async (values: Values) => {
        const problems = checkFields(familyFields, values, today());
        if (problems.length > 0) return refuse(...problems);
        const member = memberOfValues(held, values);
        return saveFamily(desk, person.id, [...family.slice(0, index), member, ...family.slice(index + 1)]);
      }}
      onSaved={onDone}
      onClose={onDone}
    />
  );
}
