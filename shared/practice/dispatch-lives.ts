import { type FirstSecretaryValues, firstSecretary } from '#shared/case-types/first-secretary.ts';
import type { Day } from '#shared/day.ts';
import type { Unit } from '#shared/units/unit.ts';
import { type Cadre, unitIdOn } from './county-people.ts';
import { andThen, cutAfter, type Life, live, type Plan } from './life.ts';
import { dice } from './random.ts';

/** One planned term in a village. */
export interface Term {
  readonly id: string;
  readonly cadre: Cadre;
  readonly village: Unit;
  readonly role: 'secretary' | 'leader' | 'member';
  /** The day of proposal, of the start and of the end. */
  readonly proposedOn: Day;
  readonly from: Day;
  readonly until: Day;
  readonly document: string;
  readonly batch: string;
  readonly reserve: boolean;
}

export function dispatchPlan(term: Term): Plan {
  const { id, cadre, village, role, proposedOn, from, until, document, batch, reserve } = term;
  const values: FirstSecretaryValues = { person: cadre.person.id, village: village.id, role, batch, reserve };
  const unit = unitIdOn(cadre, proposedOn);
  const sending = {
    from,
    until,
    document,
    partyTransferOn: from,
    ...(unit === undefined ? {} : { unit }),
  };
  return {
    type: firstSecretary,
    id,
    cadre,
    stage: 'proposed',
    on: proposedOn,
    values,
    acts: [
      { act: '派驻', on: from, filled: sending },
      { act: '期满离任', on: until, filled: { endedOn: until } },
    ],
  };
}

/**
 * 丹阳 2013: 104 first secretaries from departments, one for each weak village that no superior department helps. Most
 * served the two years; some were moved or called back in 2014. Team leaders, members and two whose dispatch was taken
 * back stand beside them and do not count.
 */
export function dispatchOf2013(cadres: readonly Cadre[], villages: readonly Unit[]): readonly Life[] {
  const throws = dice('dispatch 2013');
  const people = throws.shuffled(cadres.filter(isFromDepartment));
  const plan = (index: number, role: Term['role']): Plan => {
    const cadre = people[index];
    const village = villages[index % villages.length];
    if (!cadre || !village) throw new Error('the county has too few people or villages');
    const late = index >= 92;
    return dispatchPlan({
      id: `practice-dispatch-2013-${String(index + 1).padStart(3, '0')}`,
      cadre,
      village,
      role,
      proposedOn: late ? '2013-04-24' : '2013-03-05',
      from: late ? '2013-05-06' : '2013-03-18',
      until: late ? '2015-05-06' : '2015-03-18',
      document: late ? '演组〔2013〕27号' : '演组〔2013〕14号',
      batch: '第一批',
      reserve: cadre.posts.at(-1)?.level === '科员级',
    });
  };
  return [
    ...villages.map((_, index) => {
      const full = plan(index, 'secretary');
      const sent = cutAfter(full, '派驻');
      if (index % 26 === 7)
        return ended(sent, '调整', '2014-06-16', '所在单位工作需要，调回另行安排，由派出单位另派人选。');
      if (index === 50) return ended(sent, '召回', '2014-04-21', '在岗时间不足，经提醒未改进。');
      return live(full);
    }),
    ...Array.from({ length: 9 }, (_, index) =>
      live(plan(villages.length + index, index < 3 ? 'leader' : 'member')),
    ),
    ...Array.from({ length: 2 }, (_, index) => {
      const planned = { ...plan(villages.length + 9 + index, 'secretary'), acts: [] };
      return live(andThen(planned, { act: '撤回', on: '2013-05-02', reason: '本人另有任用。' }));
    }),
  ];
}

function ended(plan: Plan, act: string, endedOn: Day, reason: string): Life {
  return live(andThen(plan, { act, on: endedOn, filled: { endedOn }, reason }));
}

/** 机关副科级干部和后备: heads of departments do not go. */
export function isFromDepartment({ person, posts }: Cadre): boolean {
  const department = posts.every((post) => post.unitId?.startsWith('practice-dept'));
  return department && person.values.level !== '乡科级正职';
}
