import { describe, expect, it } from 'vitest';
import { expired, type KeptSnapshot } from '#electron/host/retention.ts';
import { below, randomFrom } from './random.ts';

/** Day `number` of a calendar of 28 days a month. */
function dayAt(number: number): string {
  const month = Math.floor(number / 28);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${2026 + Math.floor(month / 12)}${two((month % 12) + 1)}${two((number % 28) + 1)}`;
}

function aSnapshot(day: number, name: string, cases = 100): KeptSnapshot {
  return { name, day: dayAt(day), counts: { cases } };
}

/** `perDay` snapshots on each of `days` days. */
function daily(days: number, perDay: number): KeptSnapshot[] {
  return Array.from({ length: days * perDay }, (_, at) => aSnapshot(Math.floor(at / perDay), `s${at}`));
}

function kept(snapshots: readonly KeptSnapshot[]): readonly string[] {
  const gone = new Set(expired(snapshots));
  return snapshots.map(({ name }) => name).filter((name) => !gone.has(name));
}

describe('the retention', () => {
  it('deletes nothing of nothing, of one, of three of today', () => {
    expect(expired([])).toEqual([]);
    expect(expired(daily(1, 1))).toEqual([]);
    expect(expired(daily(1, 3))).toEqual([]);
  });

  it('keeps the last three of today', () => {
    expect(kept(daily(1, 10))).toEqual(['s7', 's8', 's9']);
  });

  it('keeps the last of each earlier day', () => {
    expect(kept(daily(3, 4))).toEqual(['s3', 's7', 's9', 's10', 's11']);
  });

  it('keeps thirty days, then the last of each month for two years', () => {
    const names = kept(daily(28 * 40, 1));
    const days = names.map((name) => Number(name.slice(1)));
    const last = 28 * 40 - 1;
    expect(days.filter((day) => day > last - 30)).toHaveLength(30);
    // Month 39 and part of 38 lie in the thirty days; 22 older month ends make two years.
    expect(days.filter((day) => day <= last - 30)).toEqual(
      Array.from({ length: 22 }, (_, at) => (39 - 23 + at) * 28 - 1 + 28),
    );
  });

  it('counts days that have snapshots: a long pause deletes nothing', () => {
    const before = daily(20, 1);
    const after = aSnapshot(28 * 12 * 10, 'after ten years');
    expect(expired([...before, after])).toEqual([]);
  });

  it('is not led astray by a clock that was years ahead once', () => {
    const early = daily(20, 1);
    const ahead = aSnapshot(28 * 12 * 15, 'ahead');
    const late = daily(23, 1).slice(20);
    expect(expired([...early, ahead, ...late])).toEqual([]);
    expect(kept([...early, ahead, ...late]).at(-1)).toBe('s22');
  });

  it('never deletes the newest, whatever its day', () => {
    const newest = aSnapshot(0, 'newest');
    expect(kept([...daily(90, 3).slice(30), newest])).toContain('newest');
  });

  it('never deletes the last one before records became fewer, in any table', () => {
    const day = (name: string, counts: Record<string, number>) => ({ name, day: '20260101', counts });
    const long = Array.from({ length: 5 }, (_, at) => day(`n${at}`, { cases: 9, people: 50 }));
    expect(
      kept([
        day('grown', { cases: 10, people: 5 }),
        day('before fewer cases', { cases: 11, people: 5 }),
        day('fewer cases', { cases: 9, people: 50 }),
        ...long,
      ]),
    ).toEqual(['before fewer cases', 'fewer cases', 'n2', 'n3', 'n4']);
    const oneTableGone = [day('with posts', { cases: 9, people: 50, posts: 1 }), ...long];
    expect(kept(oneTableGone)).toEqual(['with posts', 'n0', 'n2', 'n3', 'n4']);
  });

  it('also years later', () => {
    const lost = aSnapshot(0, 'before the loss', 500);
    expect(kept([lost, ...daily(28 * 50, 1)])).toContain('before the loss');
  });

  it('takes no notice of drafts, which come and go', () => {
    const day = (name: string, drafts: number) => ({ name, day: '20260101', counts: { cases: 9, drafts } });
    expect(kept([day('a', 5), day('b', 0), day('c', 3), day('d', 0), day('e', 0)])).toEqual(['c', 'd', 'e']);
  });

  it('applied after every snapshot for three years keeps what it would keep at once, and stays small', () => {
    let folder: KeptSnapshot[] = [];
    for (const snapshot of daily(28 * 36, 2)) {
      folder.push(snapshot);
      const gone = new Set(expired(folder));
      folder = folder.filter(({ name }) => !gone.has(name));
    }
    expect(folder.map(({ name }) => name)).toEqual(kept(daily(28 * 36, 2)));
    expect(folder.length).toBeLessThanOrEqual(3 + 29 + 23);
  });

  it('on random histories, applied after every snapshot, keeps the newest and everything before a loss for ever', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 200; round += 1) {
      let day = 0;
      let folder: KeptSnapshot[] = [];
      const history = Array.from({ length: below(random, 150) }, (_, at) => {
        day += below(random, 3) === 0 ? below(random, 40) : 0;
        return aSnapshot(day, `s${at}`, 1000 + at - (below(random, 20) === 0 ? 5 : 0));
      });
      for (const snapshot of history) {
        folder.push(snapshot);
        const gone = new Set(expired(folder));
        folder = folder.filter(({ name }) => !gone.has(name));
        expect(expired(folder)).toEqual([]);
        expect(folder.at(-1)).toBe(snapshot);
      }
      history.forEach((snapshot, at) => {
        const next = history[at + 1];
        if ((next?.counts.cases ?? Number.MAX_VALUE) < (snapshot.counts.cases ?? 0))
          expect(folder).toContain(snapshot);
      });
    }
  });
});
