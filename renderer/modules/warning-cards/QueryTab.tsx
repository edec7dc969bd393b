import { Button, Input, Table } from 'antd';
import { useId, useState } from 'react';
import { PersonLink } from '#renderer/cases/PersonLink.tsx';
import { PaperButtons } from '#renderer/cases/paper/PaperButtons.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { querySupervision } from '#renderer/data/acts/query-supervision.ts';
import { nowMs, today, zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { dayInWords, instantInWords, instantText } from '#shared/day.ts';
import { ok } from '#shared/result.ts';
import { peopleChosen, unsettled } from '#shared/warning-cards/name-list.ts';
import { type QueriedPerson, queryColumns, querySheet } from '#shared/warning-cards/query-sheet.ts';
import { hasAnything, recordInCells } from '#shared/warning-cards/supervision-record.ts';
import { type NamedPeople, NameList } from './NameList.tsx';

interface Answer {
  readonly people: readonly QueriedPerson[];
  readonly purpose: string;
  readonly at: string;
}

/** 本人监督记录查询: has this person anything in force? One name or a pasted list; every query stands in the log. */
export function QueryTab({ names }: { names: string }) {
  const desk = useDesk();
  const id = useId();
  const [named, setNamed] = useState<NamedPeople>([]);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState<string>();
  const [answer, setAnswer] = useState<Answer>();
  const ask = async () => {
    const wrong = named?.length === 0 ? '请填写要查询的姓名。' : unsettled(named);
    const missing = purpose.trim() === '' ? '请填写查询事由，它与查询一并记入日志。' : undefined;
    setProblem(wrong ?? missing);
    if (wrong !== undefined || missing !== undefined) return;
    const people = await querySupervision(desk, peopleChosen(named), purpose.trim(), today());
    const at = instantInWords(instantText(nowMs()), zoneOffset());
    setAnswer({ people, purpose: purpose.trim(), at });
  };
  return (
    <section className="aj-supervision" aria-label="本人监督记录查询">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <NameList start={names} focus onChange={setNamed} />
        <FieldRow id={id} label="查询事由" needed wide>
          <Input
            id={id}
            value={purpose}
            placeholder="如：拟提拔人选考察前查询"
            autoComplete="off"
            onChange={(event) => setPurpose(event.target.value)}
          />
        </FieldRow>
        <ProblemList problems={problem === undefined ? [] : [{ message: problem }]} />
        <div className="aj-form-footer">
          <Button type="primary" htmlType="submit">
            查询
          </Button>
        </div>
      </form>
      {answer && <Answered answer={answer} />}
    </section>
  );
}

function Answered({ answer }: { answer: Answer }) {
  const desk = useDesk();
  const { settings } = useReference();
  const { people, purpose, at } = answer;
  const found = people.filter(({ record }) => hasAnything(record)).length;
  const sheet = async () => {
    const { organ } = settings;
    const document = querySheet({ organ, today: today(), purpose, operator: desk.by, at, people });
    return ok({ name: `监督记录查询表 ${dayInWords(today())}`, document });
  };
  return (
    <>
      <div className="aj-box-title">
        <p role="status">
          查询{people.length}人，{found === 0 ? '均无记录' : `其中${found}人有记录`}。
        </p>
        <div className="aj-acts">
          <PaperButtons make={sheet} />
        </div>
      </div>
      <Table<QueriedPerson>
        size="small"
        rowKey="id"
        dataSource={[...people]}
        pagination={people.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: '姓名', render: (_, { id, name }) => <PersonLink id={id} name={name} /> },
          { title: '单位及职务', render: (_, { unit, post }) => [unit, post].filter(Boolean).join(' ') },
          { title: '出生年月', dataIndex: 'birth' },
          ...queryColumns.map((title, index) => ({
            title,
            render: (_: unknown, { record }: QueriedPerson) => recordInCells(record)[index],
          })),
        ]}
      />
    </>
  );
}
