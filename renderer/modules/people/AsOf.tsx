import { useId, useState } from 'react';
import { today } from '#renderer/data/clock.ts';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { type Day, dayInWords, isDay } from '#shared/day.ts';
import { type Standing, standingOn } from '#shared/people/as-of.ts';
import type { Person, Post } from '#shared/people/person.ts';

/** 在某日: who the cadre was on any day, by the history. */
export function AsOf({ person, posts }: { person: Person; posts: readonly Post[] }) {
  const [day, setDay] = useState<string>();
  const id = useId();
  return (
    <section className="aj-as-of" aria-label="在某日">
      <label htmlFor={id}>在某日</label>
      <span className="aj-as-of-day">
        <DayInput
          id={id}
          value={day}
          onChange={(value) => setDay(typeof value === 'string' ? value : undefined)}
        />
      </span>
      {day !== undefined && isDay(day) && (
        <StandingText day={day} standing={standingOn(person, posts, day)} />
      )}
    </section>
  );
}

function StandingText({ day, standing: { age, posts, resume } }: { day: Day; standing: Standing }) {
  const isKnown = posts.length > 0 || resume.length > 0;
  return (
    <div role="status">
      <p>
        {dayInWords(day)}
        {day > today() && '（尚未到来，按目前情况）'}：{age === undefined ? '' : `${age}岁`}
        {!isKnown && '，任职经历和简历中都没有这一天的记录。'}
      </p>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>任职：{postInWords(post)}</li>
        ))}
        {resume.map(({ line, text }) => (
          <li key={line}>简历：{text.join('')}</li>
        ))}
      </ul>
    </div>
  );
}

function postInWords({ unit, post, level, rank }: Post): string {
  const ranks = [level, rank].filter(Boolean).join('、');
  return `${unit}${post}${ranks === '' ? '' : `（${ranks}）`}`;
}
