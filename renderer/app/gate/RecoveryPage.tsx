import { Button, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { nowMs, zoneOffset } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { describeJournal, describeStore, type Source } from '#renderer/data/recovery/describe.ts';
import type { Found } from '#renderer/data/recovery/level.ts';
import { type Choice, settle } from '#renderer/data/recovery/settle.ts';
import { refusalOf } from '#renderer/data/snapshots/restore.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords, instantText } from '#shared/day.ts';
import type { MachineSettings } from '#shared/host-api.ts';
import type { Problem } from '#shared/result.ts';
import { ChoicePreview } from './ChoicePreview.tsx';

interface RecoveryPageProps {
  readonly found: Found;
  /** As far as it is open: without journal and snapshots. */
  readonly desk: Desk;
  /** Rows put back so far. */
  readonly onProgress: (rows: number) => void;
  /** The records are what was chosen; the machine remembers when. */
  readonly onSettled: (settings: MachineSettings) => void;
}

interface Offer extends Source {
  readonly key: string;
  readonly label: string;
  readonly choice: Choice;
  /** Nothing is missing in it, as far as can be seen. */
  readonly intact: boolean;
}

/**
 * Shown when start-up could not settle by itself what the records are: what stands where, for a person to choose from.
 * Whatever is not chosen is kept: the store as a snapshot, the journal under another name.
 */
export function RecoveryPage({ found, desk, onProgress, onSettled }: RecoveryPageProps) {
  const { database } = desk;
  const offers = useOffers(found, desk);
  const [picked, setPicked] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState<number>();
  const chosen = picked ?? best(offers ?? [])?.key;
  const offer = offers?.find(({ key }) => key === chosen);
  const closed = desk.readOnly?.();

  const run = async ({ choice, label, lastAt }: Offer) => {
    setDone(0);
    const at = instantText(nowMs());
    const name = lastAt === undefined ? label : `${label}（${instantInWords(lastAt, zoneOffset())}）`;
    const settled = await settle(desk, host(), found.journal, choice, name, at, (rows) => {
      setDone(rows);
      onProgress(rows);
    });
    setDone(undefined);
    if (settled.ok) onSettled(await host().writeSettings({ settledAt: at }));
    else setProblems(settled.problems);
  };

  return (
    <main className="aj-notice aj-gate aj-gate-wide">
      <h1>案卷数据需要核对</h1>
      <p>{found.message}</p>
      {found.journal.refusal === null ? (
        <>
          <p>
            目前没有丢弃任何数据。请选择以哪一份为准；没有选中的也会保留：现有数据库另存为快照，对不上的账本改名存放。
          </p>
          <p>拿不准时请先关闭程序，联系管理数据的同事。</p>
          {offers && <Offers offers={offers} chosen={chosen} onChoose={setPicked} />}
          {offer && <ChoicePreview choice={offer.choice} database={database} journal={found.journal} />}
          <ProblemList problems={closed === undefined ? problems : [{ message: closed }]} />
          <p className="aj-gate-acts">
            <Button
              type="primary"
              disabled={!offer || closed !== undefined}
              loading={done !== undefined}
              onClick={() => offer && void run(offer)}
            >
              以选中的为准
            </Button>
            <span role="status">{done !== undefined && done > 0 && `已恢复${done}条……`}</span>
          </p>
        </>
      ) : (
        <p className="aj-gate-acts">
          <Button type="primary" onClick={() => window.location.reload()}>
            重新检查
          </Button>
        </p>
      )}
    </main>
  );
}

/** Everything that can be chosen, with its dates and counts. */
function useOffers({ journal, snapshots }: Found, { database }: Desk): readonly Offer[] | undefined {
  const [offers, setOffers] = useState<readonly Offer[]>();
  useEffect(() => {
    let current = true;
    void Promise.all([describeStore(database), describeJournal(database, host(), journal)]).then(
      ([store, line]) => {
        const all: Offer[] = [];
        if (store.lastSeq > 0)
          all.push({ ...store, key: 'store', label: '现有数据库', choice: { kind: 'store' }, intact: true });
        if (line.lastSeq > 0) {
          const intact = line.lastAt !== undefined && line.firstSeq <= 1 && journal.findings.length === 0;
          all.push({ ...line, key: 'journal', label: '账本', choice: { kind: 'journal' }, intact });
        }
        for (const info of snapshots) {
          if (info.kind !== 'whole' || refusalOf(database, info) !== undefined) continue;
          const { at, seq, counts } = info.head;
          all.push({
            key: info.path,
            label: '快照',
            choice: { kind: 'snapshot', snapshot: info },
            intact: true,
            firstSeq: 1,
            lastSeq: seq,
            lastAt: at,
            people: counts.people ?? 0,
            cases: counts.cases ?? 0,
          });
        }
        if (current) setOffers(all);
      },
    );
    return () => {
      current = false;
    };
  }, [journal, snapshots, database]);
  return offers;
}

/** The intact one that knows most; among equals the first. */
function best(offers: readonly Offer[]): Offer | undefined {
  return offers.reduce<Offer | undefined>(
    (found, offer) => (offer.intact && offer.lastSeq > (found?.lastSeq ?? 0) ? offer : found),
    undefined,
  );
}

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

function Offers({ offers, chosen, onChoose }: OffersProps) {
  if (offers.length === 0) return <p>没有找到可以恢复的数据，请接上存放备份的磁盘后重新打开程序。</p>;
  return (
    <Radio.Group
      aria-label="以哪一份为准"
      className="aj-gate-choices"
      value={chosen}
      onChange={(event) => onChoose(String(event.target.value))}
    >
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
              <td>
                <Radio value={key}>{label}</Radio>
              </td>
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
    </Radio.Group>
  );
}
