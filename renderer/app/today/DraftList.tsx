import { zoneOffset } from '#renderer/data/clock.ts';
import { listDrafts } from '#renderer/data/drafts.ts';
import { useData } from '#renderer/data/react.tsx';
import { instantInWords } from '#shared/day.ts';
import { draftPlace } from './draft-place.ts';

/** Forms that were left half-typed, newest first. */
export function DraftList() {
  const drafts = useData(listDrafts, ['cases', 'people', 'units', 'details'], []);
  if (!drafts || drafts.length === 0) return null;
  const newest = [...drafts].sort((a, b) => (a.at < b.at ? 1 : -1));
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
