import { ExportOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useRef, useState } from 'react';
import { AttachmentPanel } from '#renderer/cases/AttachmentPanel.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import { postsOfPerson } from '#renderer/data/queries/people.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { ageAt, monthInDots } from '#shared/day.ts';
import type { Person } from '#shared/people/person.ts';
import { AsOf } from './AsOf.tsx';
import { DeletePerson } from './DeletePerson.tsx';
import { FamilyTab } from './FamilyTab.tsx';
import { IdWarnings } from './IdWarnings.tsx';
import { InEffect } from './InEffect.tsx';
import { useFormExport } from './lrmx/use-form-export.ts';
import { OpenMatters } from './OpenMatters.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { PhotoBox } from './PhotoBox.tsx';
import { PostHistory } from './PostHistory.tsx';
import { PrintPerson } from './print/PrintPerson.tsx';
import { ResumeTab } from './ResumeTab.tsx';
import { TimeLine } from './TimeLine.tsx';
import './people.css';
import './person.css';

const purposes = ['扫描件', '审批表', '考察材料', '证件', '其他'];

/** One cadre: who that is, what is under way, and every matter on one time line. */
export function PersonDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  // The person stays on the screen while the panel slides away, and the row gets the focus back.
  const shown = useRef<string>(undefined);
  if (id !== undefined) shown.current = id;
  const person = useData(
    async (database) => (id === undefined ? undefined : ((await getRow(database, 'people', id)) ?? null)),
    ['people'],
    [id],
  );
  const known = person && person.id === id ? person : undefined;
  return (
    <SidePanel
      open={id !== undefined}
      title={known ? known.values.name : '干部'}
      onClose={onClose}
      onGone={() => {
        if (shown.current !== undefined) focusRow(shown.current);
      }}
    >
      {person === null && <p>这名干部已不在名册中，可能已被撤销登记或撤销导入。</p>}
      {known && <PersonPanel key={known.id} person={known} onDeleted={onClose} />}
    </SidePanel>
  );
}

function PersonPanel({ person, onDeleted }: { person: Person; onDeleted: () => void }) {
  const { id } = person;
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const desk = useDesk();
  const { unitName } = useReference();
  const cases = useData(
    async (database) => (await casesOfPerson(database, id)).map((record) => asSeenBy(record, desk)),
    ['cases'],
    [id, desk],
  );
  const posts = useData((database) => postsOfPerson(database, id), ['posts'], [id]);
  const reading = () => setEditing(false);
  const files = useFormExport();
  if (editing) return <PersonForm person={person} onSaved={reading} onClose={reading} />;
  return (
    <>
      <div className="aj-person-top">
        <div>
          <PersonHead person={person} />
          {cases && <InEffect cases={cases} />}
          <IdWarnings values={person.values} />
          <div className="aj-acts">
            <Button onClick={() => setEditing(true)}>修改</Button>
            <PrintPerson person={person} />
            <Button icon={<ExportOutlined />} loading={files.busy} onClick={() => void files.run([person])}>
              导出任免审批表文件
            </Button>
            <Button href={queryHref(person, unitName(person.values.unit))}>监督记录查询</Button>
            <Button danger onClick={() => setDeleting(true)}>
              删除
            </Button>
          </div>
          {posts && <AsOf person={person} posts={posts} />}
        </div>
        <PhotoBox person={person} />
      </div>
      {deleting && <DeletePerson person={person} onDone={onDeleted} onClose={() => setDeleting(false)} />}
      {cases && <OpenMatters cases={cases} />}
      {cases && posts && (
        <Tabs
          destroyOnHidden
          items={[
            { key: 'line', label: '全部经历', children: <TimeLine cases={cases} posts={posts} /> },
            { key: 'posts', label: '任职经历', children: <PostHistory person={person} posts={posts} /> },
            { key: 'facts', label: '基本信息', children: <PersonFacts person={person} /> },
            { key: 'resume', label: '简历', children: <ResumeTab person={person} /> },
            { key: 'family', label: '家庭成员', children: <FamilyTab person={person} /> },
            { key: 'files', label: '附件', children: <AttachmentPanel ownerId={id} purposes={purposes} /> },
            { key: 'history', label: '日志', children: <PersonHistory person={person} /> },
          ]}
        />
      )}
    </>
  );
}

/** The query with this person filled in, told from others of the name by unit and birth month. */
function queryHref({ values: { name = '', birth } }: Person, unit: string): string {
  const words = [name, unit.split(' ').at(-1) ?? '', birth === undefined ? '' : monthInDots(birth)];
  return `#/warning-cards?tab=query&names=${encodeURIComponent(words.filter((word) => word !== '').join(' '))}`;
}

function PersonHead({ person: { values } }: { person: Person }) {
  const { unitName } = useReference();
  const { birth } = values;
  const place = [unitName(values.unit), values.post].filter(Boolean).join(' ');
  return (
    <header className="aj-person-head">
      <strong>{place === '' ? (values.unitAndPost ?? '未登记单位职务') : place}</strong>
      {(values.level ?? values.rank) && <span>{[values.level, values.rank].filter(Boolean).join('、')}</span>}
      {values.sex && <span>{values.sex}</span>}
      {birth && (
        <span>
          {monthInDots(birth)}出生（{ageAt(birth, today())}岁）
        </span>
      )}
      {values.party && <span>{values.party}</span>}
      {values.phone && <span>电话{values.phone}</span>}
    </header>
  );
}
