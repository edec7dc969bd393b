import { Radio } from 'antd';
import { zoneOffset } from '#renderer/data/clock.ts';
import { instantInWords } from '#shared/day.ts';
import type { Offer } from './offers.ts';

interface OfferTableProps {
  readonly offers: readonly Offer[];
  /** Missing where there is nothing to choose. */
  readonly choose?: { readonly chosen: string | undefined; readonly onChoose: (key: string) => void };
}

/** What stands where, with its dates and counts. */
export function OfferTable({ offers, choose }: OfferTableProps) {
  if (offers.length === 0) return <p>没有找到可以恢复的数据，请接上存放备份的磁盘后重新打开程序。</p>;
  const table = (
    <table className="aj-differences aj-offers">
      <thead>
        <tr>
          <th scope="col">来源</th>
          <th scope="col">时间</th>
          <th scope="col">改动</th>
          <th scope="col">干部</th>
          <th scope="col">案卷</th>
        </tr>
      </thead>
      <tbody>
        {offers.map(({ key, label, lastAt, firstSeq, lastSeq, people, cases }) => (
          <tr key={key}>
            <td>{choose ? <Radio value={key}>{label}</Radio> : label}</td>
            <td>{lastAt === undefined ? '打不开' : instantInWords(lastAt, zoneOffset())}</td>
            <td>
              第{firstSeq}至第{lastSeq}条
            </td>
            <td>{people ?? '—'}</td>
            <td>{cases ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!choose) return table;
  return (
    <Radio.Group
      aria-label="以哪一份为准"
      className="aj-gate-choices"
      value={choose.chosen}
      onChange={(event) => choose.onChoose(String(event.target.value))}
    >
      {table}
    </Radio.Group>
  );
}
