import { App, Button, Empty } from 'antd';
import { useState } from 'react';
import { keepApart } from '#renderer/data/acts/merge-acts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { type LikelyFound, likelySamePeople } from '#renderer/workers/people-search.ts';
import { monthInDots } from '#shared/day.ts';
import { sameReasons } from '#shared/people/likely-same.ts';
import { MergePanel } from './MergePanel.tsx';
import './duplicates.css';

const STEP = 50;

type Pair = LikelyFound['pairs'][number];

/** 查重: entries of the register that may be one person, with the reasons. A person decides. */
export function DuplicatesPage() {
  const desk = useDesk();
  const { message } = App.useApp();
  const [limit, setLimit] = useState(STEP);
  const [merging, setMerging] = useState<Pair>();
  const found = useData(() => likelySamePeople(desk, limit), ['people', 'units'], [desk, limit]);
  if (!found) return <p role="status">正在比对干部名册……</p>;
  const settle = async ({ first, second }: Pair) => {
    const done = await keepApart(desk, first.id, second.id);
    if (done.ok) void message.success(`已记下：${first.name}和${second.name}不是同一人`);
    else void message.error(done.problems[0]?.message);
  };
  return (
    <section className="aj-box aj-duplicates" aria-labelledby="duplicates-title">
      <div className="aj-box-title">
        <h2 id="duplicates-title">疑似重复的干部</h2>
        <span role="status">共{found.count}对</span>
      </div>
      {found.count === 0 ? (
        <Empty description="没有发现疑似重复的干部。身份证号、姓名和出生年月、姓名和单位都没有相同的。" />
      ) : (
        <PairTable pairs={found.pairs} onMerge={setMerging} onApart={(pair) => void settle(pair)} />
      )}
      {found.count > limit && (
        <Button type="link" onClick={() => setLimit(limit + 4 * STEP)}>
          再显示一些（共{found.count}对）
        </Button>
      )}
      <MergePanel pair={merging} onClose={() => setMerging(undefined)} />
    </section>
  );
}

interface PairTableProps {
  readonly pairs: readonly Pair[];
  readonly onMerge: (pair: Pair) => void;
  readonly onApart: (pair: Pair) => void;
}

function PairTable({ pairs, onMerge, onApart }: PairTableProps) {
  return (
    <table className="aj-plain-table">
      <thead>
        <tr>
          <th scope="col">疑似的理由</th>
          <th scope="col">登记一</th>
          <th scope="col">登记二</th>
          <th scope="col">处理</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.first.id} ${pair.second.id}`}>
            <td>
              <ul className="aj-duplicate-reasons">
                {pair.reasons.map((reason) => (
                  <li key={reason}>{sameReasons[reason]}</li>
                ))}
              </ul>
            </td>
            <td>
              <Entry person={pair.first} />
            </td>
            <td>
              <Entry person={pair.second} />
            </td>
            <td className="aj-nowrap">
              <Button size="small" type="primary" onClick={() => onMerge(pair)}>
                比对合并
              </Button>{' '}
              <Button size="small" onClick={() => onApart(pair)}>
                不是同一人
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ person: { id, name, unit, post, birth, idNumber } }: { person: Pair['first'] }) {
  return (
    <>
      <div>
        <a href={`#/people/${encodeURIComponent(id)}`}>{name}</a>
      </div>
      <div>{birth === undefined ? '出生年月不详' : `${monthInDots(birth)}生`}</div>
      <div>{[unit, post].filter((word) => word !== '').join(' ')}</div>
      <div>{idNumber === '' ? '未登记身份证号' : `身份证号 ${idNumber}`}</div>
    </>
  );
}
