import { describe, expect, it } from 'vitest';
import { wholeYear } from '#shared/facts/year-records.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { proofread } from '#shared/reports/proofread/proofread.ts';
import { heldBack, tuning } from './planted-set.ts';
import { spanHeldBack, spanTuning } from './planted-spans.ts';
import { plantedYear } from './planted-year.ts';

type Truth = 'right' | 'wrong' | 'notOurs';

interface Marked {
  readonly truth: Truth;
  readonly start: number;
  readonly end: number;
}

const marks: Readonly<Record<string, Truth>> = { '=': 'right', '!': 'wrong', '~': 'notOurs' };

/** The sentence as a reader sees it, and where its figures stand. */
function read(sentence: string): { readonly text: string; readonly figures: readonly Marked[] } {
  const figures: Marked[] = [];
  let text = '';
  for (const [, plain = '', mark = '', figure = ''] of sentence.matchAll(/([^{]*)(?:\{([=!~])([^}]*)\})?/g)) {
    text += plain;
    const truth = marks[mark];
    if (truth) figures.push({ truth, start: text.length, end: text.length + figure.length });
    text += figure;
  }
  return { text, figures };
}

const held = heldIn(plantedYear(), wholeYear(2013), '中共丹阳市委组织部');

/** Precision: how much of what is called 不一致 was planted. Recall: how much of what was planted is called so. */
function measured(sentences: readonly string[]) {
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  let [planted, found, confirmed, right] = [0, 0, 0, 0];
  for (const sentence of sentences) {
    const { text, figures } = read(sentence);
    const verdicts = proofread(text, held);
    const over = ({ start, end }: Marked) =>
      verdicts.filter(({ figure }) => figure.start < end && start < figure.end);
    for (const figure of figures) {
      const kinds = over(figure).map(({ kind }) => kind);
      const word = text.slice(figure.start, figure.end);
      if (figure.truth === 'right') {
        right += 1;
        if (kinds.includes('agrees')) confirmed += 1;
      }
      if (figure.truth !== 'wrong') continue;
      planted += 1;
      if (kinds.includes('differs')) found += 1;
      else missed.push(`${word}（${kinds.join() || 'not seen'}）：${text}`);
    }
    for (const verdict of verdicts) {
      const { figure } = verdict;
      const errors = figures.filter(
        ({ truth, start, end }) => truth === 'wrong' && figure.start < end && start < figure.end,
      );
      if (verdict.kind === 'differs' && errors.length === 0)
        falseAlarms.push(`${figure.text} ≠ ${verdict.fact.name}：${text}`);
    }
  }
  const precision = found / (found + falseAlarms.length);
  return {
    precision,
    recall: found / planted,
    confirmed: confirmed / right,
    planted,
    right,
    missed,
    falseAlarms,
  };
}

describe.each([
  { half: 'tuning', sentences: tuning, floors: { precision: 0.95, recall: 0.95 } },
  { half: 'held back', sentences: heldBack, floors: { precision: 0.87, recall: 0.87 } },
  { half: 'spans, tuning', sentences: spanTuning, floors: { precision: 0.95, recall: 0.95 } },
  { half: 'spans, held back', sentences: spanHeldBack, floors: { precision: 0.9, recall: 0.9 } },
])('粘贴找错 over the planted sentences ($half)', ({ half, sentences, floors }) => {
  it('finds what was planted and leaves the rest alone', () => {
    const { precision, recall, confirmed, planted, right, missed, falseAlarms } = measured(sentences);
    const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
    console.info(
      [
        `${half}: ${sentences.length} sentences, ${planted} planted errors, ${right} right figures; precision ` +
          `${percent(precision)}, recall ${percent(recall)}, right figures confirmed ${percent(confirmed)}`,
        ...missed.map((line) => `  missed ${line}`),
        ...falseAlarms.map((line) => `  false alarm ${line}`),
      ].join('\n'),
    );
    expect(precision).toBeGreaterThan(floors.precision);
    expect(recall).toBeGreaterThan(floors.recall);
  });
});

it('holds at least eighty sentences, thirty of them held back, and about as many errors as right figures', () => {
  const figures = [...tuning, ...heldBack, ...spanTuning, ...spanHeldBack].flatMap(
    (sentence) => read(sentence).figures,
  );
  const ours = figures.filter(({ truth }) => truth !== 'notOurs');
  const share = ours.filter(({ truth }) => truth === 'wrong').length / ours.length;
  expect(tuning.length + heldBack.length).toBeGreaterThanOrEqual(80);
  expect(heldBack.length).toBeGreaterThanOrEqual(30);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});
