import { expect, it } from 'vitest';
import { readFormFile } from '#renderer/workers/read-form-file.ts';
import { checkFields } from '#shared/engine/check.ts';
import { writeLrmx } from '#shared/formats/lrmx/write.ts';
import { personFields } from '#shared/people/person.ts';
import { checkResume } from '#shared/people/resume.ts';
import { below, randomFrom, rounds, spoiled } from '#tests/host/keeping/random.ts';
import { anLrmx, sample, utf8 } from './an-lrmx.ts';

/** What nobody waits for. Measured in the long form only, where nothing else runs. */
const mostMs = process.env.ANJUAN_TORTURE === '1' ? 1000 : Number.POSITIVE_INFINITY;

const files = [
  { name: 'a.lrmx', bytes: sample('v3_basic.lrmx') },
  { name: 'b.lrmx', bytes: sample('v4_bom_crlf_datauri.lrmx') },
  { name: 'c.lrm', bytes: sample('legacy_v2.lrm') },
];

const splinters = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&#x110000;',
  '&#0;',
  '<a b="',
  '@',
  '#',
  '","',
  '\n',
  '\0',
].map(utf8);

/** The file as a failing disk leaves it, or with splinters of markup in it. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  if (below(random, 3) === 0) return Uint8Array.from(spoiled(bytes, random));
  const all = [...bytes];
  for (let left = 1 + below(random, 4); left > 0; left--) {
    const splinter = splinters[below(random, splinters.length)] ?? [];
    all.splice(below(random, all.length), below(random, 3), ...splinter);
  }
  return Uint8Array.from(all);
}

it(`takes ${rounds} damaged files whole or not at all, and never hangs`, { timeout: 600_000 }, () => {
  let taken = 0;
  for (let round = 0; round < rounds; round++) {
    const random = randomFrom(round);
    const file = files[round % files.length];
    if (!file) continue;
    const bytes = damaged(file.bytes, random);
    const begun = performance.now();
    const form = readFormFile({ name: file.name, bytes });
    if (form.ok) {
      taken++;
      const { values, family, lrmx, photo } = form.value;
      expect(checkFields(personFields, values, '2026-11-22')).toEqual([]);
      checkResume(values.resume ?? '', values.workStarted);
      // What was taken can be written, and says the same when it is read again.
      const again = readFormFile({
        name: 'd.lrmx',
        bytes: utf8(writeLrmx({ values, family, ...(lrmx ? { lrmx } : {}) }, photo?.bytes)),
      });
      expect(again, `round ${round}`).toMatchObject({ ok: true, value: { values } });
    } else {
      expect(form.problems[0]?.message, `round ${round}`).toMatch(/。$/);
    }
    expect(performance.now() - begun, `round ${round}`).toBeLessThan(mostMs);
  }
  // Neither everything nor nothing: the damage is neither too slight nor too great to tell.
  expect(taken).toBeGreaterThan(rounds / 20);
  expect(taken).toBeLessThan(rounds);
});

const long = 200_000;

it.each([
  ['blanks before a tag ends', `<a${' '.repeat(long)}`],
  ['comments that never end', '<!--'.repeat(long)],
  ['elements in elements', '<a>'.repeat(long)],
  ['brackets', '<'.repeat(long)],
  ['bare &', `<TianBiaoRen>${'&'.repeat(long)}</TianBiaoRen>`],
  ['blanks in a date', `<ChuShengNianYue>1975${' '.repeat(long)}08</ChuShengNianYue>`],
  ['digits in a date', `<ChuShengNianYue>${'1'.repeat(long)}</ChuShengNianYue>`],
  ['blanks in the résumé', `<JianLi>1997.07--${' '.repeat(long)}x\n${' '.repeat(long)}y</JianLi>`],
  ['dashes in the résumé', `<JianLi>1997.07${'-'.repeat(long)}\n</JianLi>`],
  ['lines in the résumé', `<JianLi>${'1997.07-- x\n'.repeat(long / 20)}</JianLi>`],
  [
    'family members',
    `<JiaTingChengYuan>${'<Item><XingMing>x</XingMing></Item>'.repeat(long / 20)}</JiaTingChengYuan>`,
  ],
])('reads or refuses %s in no time', { timeout: 60_000 }, (_what, elements) => {
  const form = readFormFile({ name: 'a.lrmx', bytes: utf8(anLrmx(elements)) });
  // A reader that goes back and forth over such a text would need minutes.
  if (form.ok) checkResume(form.value.values.resume ?? '');
  else expect(form.problems).toHaveLength(1);
});
