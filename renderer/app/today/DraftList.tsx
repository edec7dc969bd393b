import { App } from 'antd';
import { useEffect } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import { listDrafts } from '#renderer/data/drafts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { instantInWords } from '#shared/day.ts';
import { draftPlace } from './draft-place.ts';

/** Forms that were left half-typed, newest first. */
export function DraftList() {
  const desk = useDesk();
  const { message } = App.useApp();
  const shelf = useData(() => listDrafts(desk), ['cases', 'people', 'units', 'details'], [desk]);
  const unreadable = shelf?.unreadable ?? 0;
  useEffect(() => {
    if (unreadable > 0)
      void message.warning(`有${unreadable}份未完成的填写已损坏，读不出来，已清除，请重新填写。`, 15);
  }, [unreadable, message]);
  if (!shelf || shelf.drafts.length === 0) return null;
  const newest = [...shelf.drafts].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="aj-box" aria-labelledby="drafts-title">
      <h2 id="drafts-title">未完成的填写</h2>
      <ul className="aj-count-list">
        {newest.map((draft) => {
          const { words, href } = draftPlace(draft.id);
          return (
            <li key={draft.id}>
              <a href={href}>{words}</a>
              <span className="aj-blank">{instantInWords(draft.at, zoneOffset()).slice(5)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
