import type { CardColour } from '#shared/case-types/warning-card.ts';
import type { Day } from '#shared/day.ts';
import { cardPlan, type Pace } from './card-plan.ts';
import type { Cadre } from './county-people.ts';
import { andThen, cutAfter, type Life, live, type Plan } from './life.ts';
import { workdaysOf } from './office-days.ts';
import { dice } from './random.ts';

/** How many cards of 2013 ran their whole course, by colour. The system began in April. */
const courses: Readonly<Record<CardColour, number>> = { blue: 44, yellow: 21, orange: 10, red: 3 };

/**
 * The cards of 2013. Besides those that ran their course: replies that came late, a follow-up that was missed, a card
 * that became a red one, one handed over, one taken back after 签发 (its number stays used) and a proposal that came
 * to nothing.
 */
export function cardsOf2013(cadres: readonly Cadre[]): readonly Life[] {
  const throws = dice('cards 2013');
  const leaders = throws.shuffled(cadres.filter(isLeader));
  const days = workdaysOf(2013).filter((day) => day > '2013-04-20' && day < '2013-12-20');
  let made = 0;

  function plan(colour: CardColour, delivered: Day, pace: Pace = {}, cadre = leaders[made]): Plan {
    if (!cadre) throw new Error('the county has no leaders');
    made++;
    const id = `practice-card-2013-${String(made).padStart(3, '0')}`;
    return cardPlan(id, cadre, colour, delivered, throws, pace);
  }

  const usual = throws.shuffled([
    ...Array<CardColour>(courses.blue).fill('blue'),
    ...Array<CardColour>(courses.yellow).fill('yellow'),
    ...Array<CardColour>(courses.orange).fill('orange'),
    ...Array<CardColour>(courses.red).fill('red'),
  ]);
  const toRed = plan('orange', '2013-06-05');
  return [
    ...usual.map((colour) => live(plan(colour, throws.pick(days)))),
    live(plan('orange', '2013-05-15', { replyAfter: 18 })),
    live(plan('orange', '2013-08-20', { replyAfter: 21 })),
    live(plan('yellow', '2013-05-21', { visitedOn: '2014-01-08' })),
    stopped(toRed, '转入待回复', '转上级色卡', '2013-07-01', '期满未作书面说明，经催办仍未说明。'),
    live(plan('red', '2013-07-09', {}, toRed.cadre)),
    stopped(
      plan('orange', '2013-11-06'),
      '收到书面说明',
      '移送纪检监察机关',
      '2013-12-10',
      '说明情况与核查结果不符。',
    ),
    stopped(plan('yellow', '2013-09-11'), '签发', '撤销', '2013-09-11', '送达前查明情况与本人无关。'),
    stopped(plan('orange', '2013-10-16'), '提出拟办', '撤销', '2013-10-16', '线索不具体，暂不发卡。'),
  ];
}

/** Cards go to 乡科级 cadres; what counts is the rank of that time. */
export function isLeader({ posts }: Cadre): boolean {
  return posts.every((post) => post.level !== '科员级');
}

/** The life up to `act`, then another end. */
function stopped(plan: Plan, act: string, end: string, on: Day, reason: string): Life {
  return live(andThen(cutAfter(plan, act), { act: end, on, reason }));
}
