import { type Day, type Month, monthInDots, monthOf } from '#shared/day.ts';
import { type Person, type PersonValues, type Post, postOn } from '#shared/people/person.ts';
import type { Unit } from '#shared/units/unit.ts';
import { type CountyUnits, headOf } from './county-units.ts';
import { inventName } from './names.ts';
import { type Dice, dice } from './random.ts';

/** Somebody of the register with the posts held so far, latest first. */
export interface Cadre {
  readonly person: Person;
  readonly posts: readonly Post[];
}

/** A post of a unit, and what its holder was some years before. */
interface Seat {
  readonly unit: Unit;
  readonly post: string;
  readonly level: string;
  readonly before: { readonly unit: Unit; readonly post: string; readonly level: string };
}

/** About 1,200 invented people: 16 seats in each department, 50 in each town. */
export function countyPeople({ departments, towns }: CountyUnits): readonly Cadre[] {
  const throws = dice('people');
  const seats = [
    ...departments.flatMap((unit) => seatsOfDepartment(unit, throws.pick(departments))),
    ...towns.flatMap((unit) => seatsOfTown(unit, throws.pick(towns))),
  ];
  return seats.map((seat, index) => settle(seat, index, throws));
}

/** Leaders came from `other`, staff rose where they are. */
function seatsOfDepartment(unit: Unit, other: Unit): readonly Seat[] {
  const leader = { unit: other, post: deputyOf(other), level: '乡科级副职' };
  const staff = { unit, post: '科员', level: '科员级' };
  return [
    { unit, post: headOf(unit), level: '乡科级正职', before: leader },
    ...fill(4, { unit, post: deputyOf(unit), level: '乡科级副职', before: leader }),
    ...fill(5, { unit, post: '科长', level: '科员级', before: staff }),
    ...fill(6, { unit, post: '科员', level: '科员级', before: staff }),
  ];
}

function deputyOf(department: Unit): string {
  const head = headOf(department).replace('常务', '');
  return head.startsWith('副') ? head : `副${head}`;
}

function seatsOfTown(unit: Unit, other: Unit): readonly Seat[] {
  const leader = { unit: other, post: leadersOf(other).deputy, level: '乡科级副职' };
  const staff = { unit, post: '科员', level: '科员级' };
  const { party, office, congress, deputy } = leadersOf(unit);
  return [
    { unit, post: `${party}书记`, level: '乡科级正职', before: leader },
    { unit, post: office, level: '乡科级正职', before: leader },
    { unit, post: congress, level: '乡科级正职', before: leader },
    ...fill(2, { unit, post: `${party}副书记`, level: '乡科级副职', before: leader }),
    ...fill(5, { unit, post: `${party}委员`, level: '乡科级副职', before: leader }),
    ...fill(4, { unit, post: deputy, level: '乡科级副职', before: leader }),
    ...fill(12, { unit, post: '科室负责人', level: '科员级', before: staff }),
    ...fill(24, { unit, post: '科员', level: '科员级', before: staff }),
  ];
}

function leadersOf(town: Unit) {
  return town.name.endsWith('街道')
    ? { party: '党工委', office: '办事处主任', congress: '人大工委主任', deputy: '办事处副主任' }
    : { party: '党委', office: '镇长', congress: '人大主席', deputy: '副镇长' };
}

function fill(count: number, seat: Seat): readonly Seat[] {
  return Array.from({ length: count }, () => seat);
}

/** Puts an invented person on a seat. The history reaches back before 2011, so that every event finds the post of its day. */
function settle(seat: Seat, index: number, throws: Dice): Cadre {
  const { unit, post, level, before } = seat;
  const id = `practice-person-${String(index + 1).padStart(4, '0')}`;
  const since = aMonth(throws, 2007, 2010);
  const stayed = before.unit === unit && before.post === post;
  const changed = stayed ? undefined : aMonth(throws, 2015, 2021);
  const posts = [
    postOf(`${id}-b`, id, seat, changed ?? since),
    ...(changed ? [{ ...postOf(`${id}-a`, id, before, since), to: changed }] : []),
  ];
  return {
    person: {
      id,
      order: index + 1,
      values: {
        ...origin(level, throws),
        unit: unit.id,
        post,
        unitAndPost: `${unit.name}${post}`,
        level,
        jurisdiction: '县管',
        postSince: changed ?? since,
      },
    },
    posts,
  };
}

function postOf(
  id: string,
  personId: string,
  { unit, post, level }: Omit<Seat, 'before'>,
  from: Month,
): Post {
  return { id, personId, unitId: unit.id, unit: unit.name, post, level, from };
}

function origin(level: string, throws: Dice): PersonValues {
  const sex = throws.chance(28) ? '女' : '男';
  const birth = level === '科员级' ? aMonth(throws, 1972, 1984) : aMonth(throws, 1967, 1977);
  const member = throws.chance(92);
  return {
    name: inventName(throws, sex),
    sex,
    birth,
    nation: throws.chance(98) ? '汉族' : '回族',
    party: member ? '中共党员' : '群众',
    ...(member ? { partyJoined: monthInDots(laterMonth(throws, birth, 22, 30)) } : {}),
    workStarted: laterMonth(throws, birth, 21, 22),
    fullTimeEducation: throws.pick(['大学', '大学', '大专', '中专', '研究生']),
  };
}

function aMonth(throws: Dice, firstYear: number, lastYear: number): Month {
  return sureMonth(throws.between(firstYear, lastYear), throws.between(1, 12));
}

function laterMonth(throws: Dice, start: Month, fewest: number, most: number): Month {
  return sureMonth(Number(start.slice(0, 4)) + throws.between(fewest, most), throws.between(7, 12));
}

function sureMonth(year: number, month: number): Month {
  const found = monthOf(year, month);
  if (!found) throw new Error(`no month ${year}-${month}`);
  return found;
}

/** The unit the cadre belonged to on a day. */
export function unitIdOn({ posts, person }: Cadre, day: Day): string | undefined {
  return postOn(posts, day)?.unitId ?? person.values.unit;
}
