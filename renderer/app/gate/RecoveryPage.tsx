import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { nowMs, zoneOffset } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import type { Found } from '#renderer/data/recovery/level.ts';
import { settle } from '#renderer/data/recovery/settle.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords, instantText } from '#shared/day.ts';
import type { MachineSettings } from '#shared/host-api.ts';
import type { Problem } from '#shared/result.ts';
import { ChoicePreview } from './ChoicePreview.tsx';
import { OfferTable } from './OfferTable.tsx';
import { bestOffer, type Offer, offersBeside, storeOffer } from './offers.ts';

interface RecoveryPageProps {
  readonly found: Found;
  /** As far as it is open: without journal and snapshots. */
  readonly desk: Desk;
  /** Rows put back so far. */
  readonly onProgress: (rows: number) => void;
  /** The records are what was chosen; the machine remembers when. */
  readonly onSettled: (settings: MachineSettings) => void;
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
  const chosen = picked ?? bestOffer(offers ?? [])?.key;
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
          {offers && <OfferTable offers={offers} choose={{ chosen, onChoose: setPicked }} />}
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

/** Everything that can be chosen. */
function useOffers({ journal, snapshots }: Found, { database }: Desk): readonly Offer[] | undefined {
  const [offers, setOffers] = useState<readonly Offer[]>();
  useEffect(() => {
    let current = true;
    void Promise.all([storeOffer(database), offersBeside(database, journal, snapshots)]).then((all) => {
      if (current) setOffers(all.flat());
    });
    return () => {
      current = false;
    };
  }, [journal, snapshots, database]);
  return offers;
}
