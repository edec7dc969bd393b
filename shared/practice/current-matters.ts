import { addDays, addMonths, type Day } from '#shared/day.ts';
import type { Unit } from '#shared/units/unit.ts';
import { isLeader } from './card-lives.ts';
import { cardPlan } from './card-plan.ts';
import type { Cadre } from './county-people.ts';
import { dispatchPlan, isFromDepartment } from './dispatch-lives.ts';
import { applicationPlan, heldPlan, refusalPlan } from './interview-lives.ts';
import { cutAfter, type Life, live, type Plan } from './life.ts';
import { earlier, later, startOf } from './office-days.ts';
import { dice } from './random.ts';

/**
 * Matters around `today`, so that the desk of the exercise has something on it: every stage of a talk and of a card,
 * deadlines that are past, that fall into the next days and that are far off.
 */
export function currentMatters(
  cadres: readonly Cadre[],
  villages: readonly Unit[],
  today: Day,
): readonly Life[] {
  return [
    ...currentTalks(cadres, today),
    ...currentCards(cadres, today),
    ...currentTerms(cadres, villages, today),
  ];
}

function inTurn(cadres: readonly Cadre[], what: string): (index: number) => readonly [string, Cadre] {
  const shuffled = dice(`current ${what}`).shuffled(cadres);
  return (index) => {
    const cadre = shuffled[index];
    if (!cadre) throw new Error('the county has too few people');
    return [`practice-${what}-now-${String(index + 1).padStart(3, '0')}`, cadre];
  };
}

function currentTalks(cadres: readonly Cadre[], today: Day): readonly Life[] {
  const throws = dice('current talks');
  const next = inTurn(cadres, 'interview');
  const asked = (index: number, day: Day) => applicationPlan(...next(index), day, 'appeal', throws);
  const held = (index: number, day: Day) => heldPlan(...next(index), day, 'proactive', 'suggestion', throws);
  const consultDue = startOf({ workdays: 5 }, addDays(today, 3));
  const investigationPast = startOf({ workdays: 20 }, addDays(today, -3));
  return [
    live(untouched(asked(0, earlier(today, 6)))),
    live(untouched(asked(1, startOf({ workdays: 3 }, addDays(today, 2))))),
    live(cutAfter(asked(2, earlier(today, 5)), '受理')),
    live(cutAfter(asked(3, earlier(today, 4)), '约定')),
    live(refusalPlan(...next(4), earlier(today, 8), throws)),
    live(untouched(held(5, earlier(today, 2)))),
    live(handed(held(6, investigationPast), 'investigate')),
    live(handed(held(7, consultDue), 'consult')),
    live(cutAfter(held(8, earlier(today, 30)), '反馈')),
    live(held(9, earlier(today, 40))),
  ];
}

function untouched(plan: Plan): Plan {
  return { ...plan, acts: [] };
}

function handed(plan: Plan, followUpTerm: 'consult' | 'investigate'): Plan {
  const filled = { followUp: '研究所提建议并答复本人', followUpOffice: '干部科', followUpTerm };
  return { ...plan, acts: [{ act: '交办', on: later(plan.on, 1), filled }] };
}

function currentCards(cadres: readonly Cadre[], today: Day): readonly Life[] {
  const throws = dice('current cards');
  const next = inTurn(cadres.filter(isLeader), 'card');
  const yesterday = earlier(today, 1);
  return [
    untouched(cardPlan(...next(0), 'yellow', today, throws)),
    cutAfter(cardPlan(...next(1), 'orange', today, throws), '提出拟办'),
    cutAfter(cardPlan(...next(2), 'yellow', today, throws), '呈批'),
    cutAfter(cardPlan(...next(3), 'orange', today, throws), '审核同意'),
    cutAfter(cardPlan(...next(4), 'red', today, throws), '呈市委主要领导'),
    cutAfter(cardPlan(...next(5), 'yellow', today, throws), '签发'),
    cutAfter(cardPlan(...next(6), 'blue', yesterday, throws), '送达'),
    cutAfter(cardPlan(...next(7), 'blue', earlier(today, 20), throws), '销号'),
    cutAfter(cardPlan(...next(8), 'orange', startOf({ workdays: 15 }, addDays(today, -6)), throws), '送达'),
    cutAfter(
      cardPlan(...next(9), 'orange', startOf({ workdays: 15 }, addDays(today, 4)), throws),
      '转入待回复',
    ),
    cutAfter(cardPlan(...next(10), 'red', startOf({ workdays: 5 }, addDays(today, 1)), throws), '转入待回复'),
    cutAfter(cardPlan(...next(11), 'yellow', startOf({ months: 6 }, addDays(today, 5)), throws), '转入整改'),
    cutAfter(
      cardPlan(...next(12), 'red', startOf({ months: 6 }, addDays(today, -10)), throws),
      '收到书面检查',
    ),
    cutAfter(cardPlan(...next(13), 'yellow', earlier(addMonths(today, -7), 1), throws), '回访'),
  ].map(live);
}

/** Terms of two years that end on these days from today, and two dispatches still being prepared. */
function currentTerms(cadres: readonly Cadre[], villages: readonly Unit[], today: Day): readonly Life[] {
  const next = inTurn(cadres.filter(isFromDepartment), 'dispatch');
  const plan = (index: number, untilIn: number): Plan => {
    const [id, cadre] = next(index);
    const village = villages[index];
    if (!village) throw new Error('the county has too few villages');
    const until = addDays(today, untilIn);
    const from = addMonths(until, -24);
    const document = `演组〔${from.slice(0, 4)}〕9号`;
    const proposedOn = earlier(from < today ? from : today, 8);
    return dispatchPlan({
      ...{ id, cadre, village, from, until, document, proposedOn },
      role: 'secretary',
      batch: '第三批',
      reserve: index % 2 === 0,
    });
  };
  const ends = [-12, 0, 3, 25, 190, 190, 360, 360];
  return [
    ...ends.map((days, index) => live(cutAfter(plan(index, days), '派驻'))),
    ...[0, 1].map((index) => live(untouched(plan(ends.length + index, 745)))),
  ];
}
