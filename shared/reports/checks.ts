/**
 * 勾稽校验: whether the figures of a report agree with one another and with their records. It reports and never
 * corrects; the clerk decides whether to export all the same.
 */
import type { Fact } from '#shared/facts/fact.ts';
import { type Finding, figuresOf, type TextPlace } from './finding.ts';
import { mixesHeadsAndTimes } from './measure-words.ts';
import { type Chip, type Paragraph, type Report, textOfParagraph } from './model.ts';
import { numberInWords } from './number-style.ts';

/** Everything that does not agree, or an empty list. */
export function checkReport(report: Report): readonly Finding[] {
  const byId = new Map(report.facts.map((fact) => [fact.id, fact]));
  const find: Find = (id) => byId.get(id);
  const found = [
    ...report.facts.flatMap((fact) => [
      ...partsAddUp(fact, find),
      ...partWithinWhole(fact, find),
      ...shareMatches(fact, find),
      ...comparisonMatches(fact, find),
      ...sameAsBefore(fact, find),
      ...recordsBehind(fact),
    ]),
    ...printedAsComputed(report, find),
    ...headsAndTimes(report, find),
    ...basesOfShares(report.facts, find),
  ];
  return found.map((finding) => ({
    ...finding,
    ...placeOf(report, finding),
    // A figure that lost its fact has nothing to open.
    figures: finding.figures.filter(({ factId }) => byId.has(factId)),
  }));
}

type Find = (id: string) => Fact | undefined;
type Raw = Omit<Finding, 'where' | 'sentence' | 'place'>;

/** `约谈441人次` */
function inWords({ name, value, unit }: Fact): string {
  return `“${name}”${short(value)}${unit}`;
}

function short(value: number): string {
  return numberInWords(value, 'upToTwoDecimals');
}

function partsAddUp(whole: Fact, find: Find): readonly Raw[] {
  return (whole.parts ?? []).flatMap((ids) => {
    const parts = ids.flatMap((id) => find(id) ?? []);
    const total = parts.reduce((all, part) => all + part.value, 0);
    if (total === whole.value) return [];
    const split = parts.map((part) => part.value).join('＋');
    const unsplit = whole.records.ids.filter((id) => !parts.some((part) => part.records.ids.includes(id)));
    return [
      {
        message: `${inWords(whole)}，而分项${split}＝${total}，相差${Math.abs(whole.value - total)}。`,
        remedy: '打开总数的记录清单，查找没有归类或者重复归类的记录。',
        figures: figuresOf(whole, ...parts),
        records: { ...whole.records, ids: unsplit },
      },
    ];
  });
}

function partWithinWhole(part: Fact, find: Find): readonly Raw[] {
  const whole = part.of === undefined ? undefined : find(part.of);
  if (!whole) return [];
  const known = new Set(whole.records.ids);
  const outside = part.records.ids.filter((id) => !known.has(id));
  if (part.value <= whole.value && outside.length === 0) return [];
  const message =
    part.value > whole.value
      ? `其中数${inWords(part)}大于总数${inWords(whole)}。`
      : `其中数${inWords(part)}有${outside.length}条记录不在总数${inWords(whole)}的记录之内。`;
  return [
    {
      message,
      remedy: '分别打开两个数字的记录清单，核对多出的记录。',
      figures: figuresOf(part, whole),
      records: { ...part.records, ids: outside },
    },
  ];
}

function shareMatches(fact: Fact, find: Find): readonly Raw[] {
  if (!fact.share) return [];
  const [part, base] = [find(fact.share.part), find(fact.share.base)];
  if (!part || !base) return [];
  const expected = (part.value / base.value) * 100;
  if (Math.abs(expected - fact.value) < 0.05) return [];
  return [
    {
      message: `${inWords(fact)}，而${inWords(part)}占${inWords(base)}应为${expected.toFixed(1)}%。`,
      remedy: '重新生成报告；如仍不符，核对分子和分母的记录清单。',
      figures: figuresOf(fact, part, base),
    },
  ];
}

/** 增加26张 must be the difference of the two facts, 增长13.1% that in per cent of the earlier one. */
function comparisonMatches(fact: Fact, find: Find): readonly Raw[] {
  if (!fact.compared) return [];
  const [now, before] = [find(fact.compared.now), find(fact.compared.before)];
  if (!now || !before) return [];
  const change = (now.value - before.value) * (fact.compared.direction === 'up' ? 1 : -1);
  const expected = fact.measure === 'growth' ? (change / before.value) * 100 : change;
  if (Math.abs(expected - fact.value) < 0.05) return [];
  return [
    {
      message: `${inWords(fact)}，而由${inWords(now)}和${inWords(before)}算出的是${Math.round(expected * 100) / 100}${fact.unit}。`,
      remedy: '重新生成报告；如仍不符，核对两年的记录清单。',
      figures: figuresOf(fact, now, before),
    },
  ];
}

/** 上年末＝本年初 */
function sameAsBefore(fact: Fact, find: Find): readonly Raw[] {
  const other = fact.sameAs === undefined ? undefined : find(fact.sameAs);
  if (!other || other.value === fact.value) return [];
  const [own, others] = [new Set(fact.records.ids), new Set(other.records.ids)];
  const apart = [...own, ...others].filter((id) => !(own.has(id) && others.has(id)));
  return [
    {
      message: `${inWords(fact)}，而${inWords(other)}，两数应当相等。`,
      remedy: '打开只在其中一个数里的记录，核对任期起止日期。',
      figures: figuresOf(fact, other),
      records: { ...fact.records, ids: apart },
    },
  ];
}

function recordsBehind(fact: Fact): readonly Raw[] {
  const distinct = new Set(fact.records.ids).size;
  if (fact.measure !== 'count' || distinct === fact.value) return [];
  return [
    {
      message: `${inWords(fact)}，而它的记录清单有${distinct}条。`,
      remedy: '重新生成报告，使数字与记录一致。',
      figures: figuresOf(fact),
      records: fact.records,
    },
  ];
}

/** A figure that stands in the text more than once has one value, and it is the computed one. */
function printedAsComputed(report: Report, find: Find): readonly Raw[] {
  const printed = new Map<string, Set<number>>();
  for (const { chip } of chipsOf(report)) {
    printed.set(chip.factId, (printed.get(chip.factId) ?? new Set()).add(chip.value));
  }
  return [...printed].flatMap(([factId, values]): readonly Raw[] => {
    const fact = find(factId);
    if (!fact) {
      const figures = [...values].map((value) => ({ factId, name: factId, value }));
      const message = `正文中的数字${[...values].map(short).join('、')}，按现在的记录已没有来源。`;
      return [{ message, remedy: '改写这一句，或者把数字改为手填。', figures }];
    }
    if (values.size === 1 && values.has(fact.value)) return [];
    return [
      {
        message: `“${fact.name}”在正文中写作${[...values].map(short).join('、')}，而按记录计算为${short(fact.value)}${fact.unit}。`,
        remedy: '同一数字在全文应当一致，请重新生成报告。',
        figures: figuresOf(fact),
      },
    ];
  });
}

/** 人 and 人次: the measure word typed behind a figure must be the one the figure counts. */
function headsAndTimes(report: Report, find: Find): readonly Raw[] {
  return chipsOf(report).flatMap(({ chip, paragraph }) => {
    const fact = find(chip.factId);
    const next = paragraph[paragraph.findIndex((piece) => 'chip' in piece && piece.chip === chip) + 1];
    const word = next && 'text' in next ? /^(?:人次|人|名)/.exec(next.text)?.[0] : undefined;
    if (!fact || word === undefined || !mixesHeadsAndTimes(word, fact.unit)) return [];
    return [
      {
        message: `${inWords(fact)}在正文中写作“${chip.value}${word}”：人次与人（名）不能混用。`,
        remedy: `把“${word}”改为“${fact.unit}”，或者换用按${word}计的数字。`,
        figures: figuresOf(fact),
      },
    ];
  });
}

/** Shares of the same base must lead back to the same base. */
function basesOfShares(facts: readonly Fact[], find: Find): readonly Raw[] {
  const shares = facts.flatMap((fact) => {
    const part = fact.share && find(fact.share.part);
    return fact.share && part && fact.value > 0
      ? [{ fact, base: fact.share.base, implied: part.value / (fact.value / 100) }]
      : [];
  });
  return shares.flatMap((one, index) =>
    shares.slice(index + 1).flatMap((other) => {
      if (one.base !== other.base || Math.abs(one.implied - other.implied) < 0.5) return [];
      const bases = `${Math.round(one.implied)}与${Math.round(other.implied)}`;
      return [
        {
          message: `${inWords(one.fact)}和${inWords(other.fact)}的基数应当相同，而由它们倒推为${bases}。`,
          remedy: '打开两个数字的记录清单，核对分子和分母。',
          figures: figuresOf(one.fact, other.fact),
        },
      ];
    }),
  );
}

interface PlacedChip {
  readonly chip: Chip;
  readonly item: string;
  readonly paragraph: Paragraph;
  readonly place: TextPlace;
}

function chipsOf(report: Report): readonly PlacedChip[] {
  return report.items.flatMap(({ title, paragraphs }, item) =>
    paragraphs.flatMap((paragraph, index) =>
      paragraph.flatMap((piece) =>
        'chip' in piece
          ? [{ chip: piece.chip, item: title, paragraph, place: { item, paragraph: index } }]
          : [],
      ),
    ),
  );
}

function placeOf(report: Report, { figures }: Raw): Pick<Finding, 'where' | 'sentence' | 'place'> {
  const concerned = chipsOf(report).filter(({ chip }) =>
    figures.some((figure) => figure.factId === chip.factId),
  );
  const [first] = concerned;
  const where = [...new Set(concerned.map(({ item }) => `条目【${item}】`))];
  return first ? { where, sentence: sentenceWith(first), place: first.place } : { where };
}

/** The sentence of the paragraph in which the chip stands. */
function sentenceWith({ chip, paragraph }: PlacedChip): string {
  const index = paragraph.findIndex((piece) => 'chip' in piece && piece.chip === chip);
  const before = textOfParagraph(paragraph.slice(0, index)).split('。').at(-1) ?? '';
  const after = textOfParagraph(paragraph.slice(index)).split('。')[0] ?? '';
  return `${before}${after}。`;
}
