import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Keyring } from '#renderer/data/vault/keyring.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { OfferTable } from './OfferTable.tsx';
import { type Offer, offersBeside } from './offers.ts';

interface UnreadablePageProps {
  readonly message: string;
  readonly keyring: Keyring;
}

/**
 * The browser's store does not open. What stands beside it is shown, and somebody may have the store laid aside, whole, at
 * the next start, which then rebuilds it from there. Nothing is deleted.
 */
export function UnreadablePage({ message, keyring }: UnreadablePageProps) {
  const [offers, setOffers] = useState<readonly Offer[]>();
  const [problem, setProblem] = useState<string>();
  const [wished, setWished] = useState(false);
  useEffect(() => {
    void Promise.all([host().journalState(), host().listSnapshots()])
      .then(([journal, snapshots]) => offersBeside({ keyring }, journal, snapshots))
      .then(setOffers)
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, [keyring]);
  const wish = async () => {
    const done = await host().rebuildStore();
    if (done.kind === 'done') setWished(true);
    else if (done.kind === 'refused') setProblem(done.message);
  };
  return (
    <main className="aj-notice aj-gate aj-gate-wide">
      <h1>案卷数据库打不开</h1>
      <p>{message}</p>
      {offers && <p>数据库之外保存着下列数据，可以用来重建：</p>}
      {offers && <OfferTable offers={offers} />}
      {problem !== undefined && <ProblemList problems={[{ message: problem }]} />}
      {wished ? (
        <p role="status">
          请关闭程序后重新打开：打不开的数据库将换下并原样保留，程序用账本和快照重建全部记录。
        </p>
      ) : (
        <p className="aj-gate-acts">
          <Button type="primary" onClick={() => window.location.reload()}>
            再试一次
          </Button>
          <Button disabled={!offers || offers.length === 0} onClick={() => void wish()}>
            换下数据库并重建
          </Button>
        </p>
      )}
    </main>
  );
}
