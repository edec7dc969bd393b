import type { Case, Detail } from '#shared/case-type.ts';
import type { Write } from '#shared/change.ts';
import type { Day } from '#shared/day.ts';
import type { Person, Post } from '#shared/people/person.ts';
import { type DeskSettings, managedBy } from '#shared/settings.ts';
import type { Unit } from '#shared/units/unit.ts';
import { cardsOf2013 } from './card-lives.ts';
import { countyPeople } from './county-people.ts';
import { countyUnits } from './county-units.ts';
import { currentMatters } from './current-matters.ts';
import { dispatchOf2013 } from './dispatch-lives.ts';
import { interviewsOf2011, interviewsOf2013 } from './interview-lives.ts';
import { numberLives } from './number-lives.ts';
import { outgoingAround, practiceCodes } from './outgoing-lives.ts';
import { chooseWeakVillages, householdRows, projectRows, villageRows } from './village-rows.ts';

/** The organ that signs in the exercise: invented, so that no paper of it can be taken for a real one. */
export const practiceSettings: Partial<DeskSettings> = {
  organ: '中共演练市委组织部',
  place: '全市',
  office: '演组警',
  tier: 'county',
  cardJurisdictions: managedBy.county,
  codeLists: { documentCode: practiceCodes },
};

/** The first day on which the county makes sense: what it tells of 2013 ends in 2015. */
export const earliestPracticeDay: Day = '2016-01-01';

/**
 * The practice county (演练模式): real village names, invented people and matters. Its records of 2013 give the published
 * figures of 丹阳 and those of 2011 the interviews of 滨州; a few matters lie around `today`. The same for the same day.
 * @param today not before {@link earliestPracticeDay}
 */
export function practiceCounty(today: Day): readonly Write[] {
  if (today < earliestPracticeDay) throw new RangeError(`practice county before ${earliestPracticeDay}`);
  const units = countyUnits();
  const cadres = countyPeople(units);
  const weak = chooseWeakVillages(units.villages);
  const cases = numberLives(
    [
      ...interviewsOf2011(cadres),
      ...interviewsOf2013(cadres),
      ...cardsOf2013(cadres),
      ...dispatchOf2013(cadres, weak.own),
      ...currentMatters(cadres, weak.own, today),
      ...outgoingAround(today),
    ],
    practiceSettings.office ?? '',
  );
  const terms = cases.filter(
    (record) => record.id.startsWith('practice-dispatch-2013') && record.values.role === 'secretary',
  );
  return [
    { table: 'settings', key: 'desk', after: { id: 'desk', values: practiceSettings } },
    ...[...units.departments, ...units.towns, ...units.villages].map(unitWrite),
    ...cadres.map(({ person }) => personWrite(person)),
    ...cadres.flatMap(({ posts }) => posts.map(postWrite)),
    ...cases.map(caseWrite),
    ...[...villageRows(weak), ...householdRows(weak), ...projectRows(weak, terms)].map(detailWrite),
  ];
}

const unitWrite = (unit: Unit): Write => ({ table: 'units', key: unit.id, after: unit });
const personWrite = (person: Person): Write => ({ table: 'people', key: person.id, after: person });
const postWrite = (post: Post): Write => ({ table: 'posts', key: post.id, after: post });
const caseWrite = (record: Case): Write => ({ table: 'cases', key: record.id, after: record });
const detailWrite = (row: Detail): Write => ({ table: 'details', key: row.id, after: row });
