import { Alert } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useDesk } from '#renderer/data/react.tsx';
import { spaceInWords } from '#renderer/data/space.ts';
import { useSession } from './session.tsx';

const nothing = () => () => undefined;

/** What stands under the top bar until it is over: a journal behind, a snapshot that failed, a disk nearly full. */
export function Banners() {
  const { journal, snapshots } = useDesk();
  const { space } = useSession();
  const standing = useSyncExternalStore(journal?.onStanding ?? nothing, () => journal?.standing());
  const trouble = useSyncExternalStore(snapshots?.onTrouble ?? nothing, () => snapshots?.trouble());
  const room = useSyncExternalStore(space.onChange, space.space);
  return (
    <>
      {standing?.kind === 'behind' && (
        <Banner
          type="error"
          text={`${standing.message}改动已保存在数据库，账本恢复后自动补写；在此之前请不要关闭程序。`}
        />
      )}
      {trouble !== undefined && <Banner type="warning" text={trouble} />}
      {room.kind !== 'enough' && (
        <Banner type={room.kind === 'full' ? 'error' : 'warning'} text={spaceInWords(room)} />
      )}
      <StartNotes />
    </>
  );
}

/** What start-up mended, until somebody has read it. */
function StartNotes() {
  const { notes } = useSession();
  const [read, setRead] = useState(false);
  if (read || notes.length === 0) return null;
  return (
    <Alert
      className="aj-banner"
      type="info"
      showIcon
      closable={{ closeIcon: '知道了', onClose: () => setRead(true) }}
      title="启动时已自动处理"
      description={
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}

function Banner({ type, text }: { type: 'error' | 'warning'; text: string }) {
  return <Alert className="aj-banner" type={type} showIcon role="alert" title={text} />;
}
