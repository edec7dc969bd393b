import { type CardColour, isCardColour } from '#shared/case-types/warning-card.ts';
import type { Values } from '#shared/fields.ts';
import { ok, type Problem, type Result, refuse } from '#shared/result.ts';
import type { LadderRule } from '#shared/warning-cards/ladder-rules.ts';
import { basisIn } from './basis-fields.ts';

/** The ladder as the fields of its form, `ladder.0.name` and so on. */
export function ladderValues(ladder: readonly LadderRule[]): Values {
  return Object.fromEntries(
    ladder.flatMap((rule, index) =>
      Object.entries(rule).map(([key, value]) => [`ladder.${index}.${key}`, value]),
    ),
  );
}

/** The rules that have a name. Refuses one that is half-filled, and two of one name: decisions are told apart by it. */
export function ladderIn(values: Values, count: number): Result<readonly LadderRule[]> {
  const problems: Problem[] = [];
  const rules: LadderRule[] = [];
  for (let index = 0; index < count; index++) {
    const of = (part: string) => values[`ladder.${index}.${part}`];
    const name = String(of('name') ?? '').trim();
    if (name === '') continue;
    const [colour, suggest, trigger] = [of('colour'), of('suggest'), of('trigger')];
    const wrong = (part: string, message: string) =>
      problems.push({ field: `ladder.${index}.${part}`, message: `升级规则“${name}”：${message}` });
    if (rules.some((rule) => rule.name === name)) wrong('name', '名称与前面的规则相同，请改一个。');
    if (!isCardColour(colour)) wrong('colour', '请选择卡色。');
    if (!isCardColour(suggest)) wrong('suggest', '请选择建议卡色。');
    if (trigger !== 'count' && trigger !== 'late') wrong('trigger', '请选择情形。');
    const [cards, months] = [of('count'), of('months')];
    if (trigger === 'count' && typeof cards !== 'number') wrong('count', '请填写张数。');
    if (trigger === 'count' && typeof months !== 'number') wrong('months', '请填写期间。');
    if (!isCardColour(colour) || !isCardColour(suggest)) continue;
    rules.push({
      name,
      on: of('on') === true,
      colour,
      trigger: trigger === 'late' ? 'late' : 'count',
      count: typeof cards === 'number' ? cards : 1,
      months: typeof months === 'number' ? months : 12,
      suggest,
      basis: '',
      ...basisIn(values, `ladder.${index}`),
    });
  }
  const [first, ...rest] = problems;
  return first ? refuse(first, ...rest) : ok(rules);
}

export function openingsIn(values: Values): Readonly<Record<CardColour, string>> {
  const line = (colour: CardColour) => String(values[`opening.${colour}`] ?? '').trim();
  return { blue: line('blue'), yellow: line('yellow'), orange: line('orange'), red: line('red') };
}

/** One word a line. */
export function wordsOf(text: Values[string]): readonly string[] {
  return String(text ?? '')
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
