import { Segmented, Timeline } from 'antd';
import { useMemo, useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import type { Case } from '#shared/case-type.ts';
import type { Post } from '#shared/people/person.ts';
import { type EntryKind, entryLabels, type TimeLineEntry, timeLine } from './time-line.ts';

const kinds: readonly EntryKind[] = ['warningCard', 'interview', 'firstSecretary', 'post'];

/** Everything that happened to a cadre on one line, newest first; each matter opens its record. */
export function TimeLine({ cases, posts }: { cases: readonly Case[]; posts: readonly Post[] }) {
  const { calendar, settings } = useReference();
  const entries = useMemo(
    () => timeLine(cases, posts, today(), { calendar, terms: settings.terms }),
    [cases, posts, calendar, settings.terms],
  );
  const [kind, setKind] = useState<EntryKind | 'all'>('all');
  if (entries.length === 0) return <p className="aj-blank">还没有任何记录。</p>;
  const shown = entries.filter((entry) => kind === 'all' || entry.kind === kind);
  const count = (wanted: EntryKind) => entries.filter((entry) => entry.kind === wanted).length;
  return (
    <>
      <Segmented
        aria-label="按类别查看"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'all', label: `全部 ${entries.length}` },
          ...kinds.map((value) => ({
            value,
            label: `${entryLabels[value]} ${count(value)}`,
            disabled: count(value) === 0,
          })),
        ]}
      />
      {[true, false].map((inForce) => {
        const part = shown.filter((entry) => entry.inForce === inForce);
        if (part.length === 0) return null;
        return (
          <section key={String(inForce)} className="aj-time-part" aria-label={inForce ? '目前有效' : '以往'}>
            <h3>{inForce ? '目前有效' : '以往'}</h3>
            <Timeline
              className="aj-time-line"
              items={part.map((entry) => ({ key: entry.id, content: <Entry entry={entry} /> }))}
            />
          </section>
        );
      })}
    </>
  );
}

function Entry({ entry: { when, title, detail, link } }: { entry: TimeLineEntry }) {
  return (
    <>
      <span className="aj-when">{when === '' ? '时间不详' : when.replaceAll('-', '.')}</span>
      {link === undefined ? <span>{title}</span> : <a href={link}>{title}</a>}
      {detail !== '' && <div className="aj-time-detail">{detail}</div>}
    </>
  );
}
