/**
 * 勾稽校验 of what a reader sees: sentence by sentence, figures of the records and typed ones alike. It is silent where a
 * sentence does not say what a figure belongs to.
 */
import type { Fact } from '#shared/facts/fact.ts';
import { type Finding, figuresOf } from '../finding.ts';
import type { Report } from '../model.ts';
import type { Held } from '../proofread/proofread.ts';
import { enumerationsAgree } from './enumerations.ts';
import { sameNounSameValue } from './repeated.ts';
import { type Said, type Sentence, sentencesOf } from './sentences.ts';
import { sharesAgree } from './shares.ts';
import { tablesAgree } from './tables.ts';
import { typedAsRecorded } from './typed-facts.ts';

export function checkText(report: Report, held: Held): readonly Finding[] {
  const sentences = sentencesOf(report);
  const byId = new Map(report.facts.map((fact) => [fact.id, fact]));
  const placed = ({ place, text }: Sentence, { message, remedy, figures }: Said): Finding => ({
    message,
    remedy,
    where: [`条目【${report.items[place.item]?.title ?? ''}】`],
    sentence: text,
    place,
    figures: figuresOf(...distinct(figures.flatMap(({ chip }) => (chip && byId.get(chip.factId)) ?? []))),
  });
  return [
    ...sentences.flatMap((sentence) =>
      [...enumerationsAgree(sentence), ...sharesAgree(sentence)].map((said) => placed(sentence, said)),
    ),
    ...[...sameNounSameValue(sentences), ...tablesAgree(report, sentences)].map(({ sentence, said }) =>
      placed(sentence, said),
    ),
    ...typedAsRecorded(report, held),
  ];
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Set(facts)];
}
