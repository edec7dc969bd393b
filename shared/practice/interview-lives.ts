import { type InterviewValues, interview, type MainClass } from '#shared/case-types/interview.ts';
import type { Day } from '#shared/day.ts';
import type { InterviewForm } from '#shared/facts/interviews.ts';
import { type Cadre, unitIdOn } from './county-people.ts';
import { opinions, talks, tasks } from './interview-words.ts';
import { andThen, type Life, live, type Plan, type PlannedAct } from './life.ts';
import { later, workdaysOf } from './office-days.ts';
import { type Dice, dice } from './random.ts';

/**
 * 滨州 2011: 441 cadres, each talked to once; 59 appeals, 341 reports, 41 suggestions. The rule began in March.
 * A few applications besides were not accepted: they count for nothing.
 */
export function interviewsOf2011(cadres: readonly Cadre[]): readonly Life[] {
  const throws = dice('interviews 2011');
  const classes = throws.shuffled<MainClass>([
    ...Array<MainClass>(59).fill('appeal'),
    ...Array<MainClass>(341).fill('report'),
    ...Array<MainClass>(41).fill('suggestion'),
  ]);
  const people = throws.shuffled(cadres);
  const days = workdaysOf(2011).filter((day) => day > '2011-03-20' && day < '2011-12-01');
  return [
    ...classes.map((mainClass, index) =>
      live(talkPlan(idOf(2011, index), person(people, index), throws.pick(days), mainClass, throws)),
    ),
    ...Array.from({ length: 5 }, (_, index) =>
      live(refusalPlan(idOf(2011, 441 + index), person(people, 441 + index), throws.pick(days), throws)),
    ),
  ];
}

/** 2013: 186 talks with 172 cadres, some of whom came twice. */
export function interviewsOf2013(cadres: readonly Cadre[]): readonly Life[] {
  const throws = dice('interviews 2013');
  const people = throws.shuffled(cadres).slice(0, 172);
  const days = workdaysOf(2013).filter((day) => day > '2013-01-10' && day < '2013-12-01');
  const classes: readonly MainClass[] = ['appeal', 'report', 'report', 'report', 'report', 'suggestion'];
  return Array.from({ length: 186 }, (_, index) =>
    live(
      talkPlan(
        idOf(2013, index),
        person(people, index % people.length),
        throws.pick(days),
        throws.pick(classes),
        throws,
      ),
    ),
  );
}

function idOf(year: number, index: number): string {
  return `practice-interview-${year}-${String(index + 1).padStart(3, '0')}`;
}

function person(people: readonly Cadre[], index: number): Cadre {
  const found = people[index];
  if (!found) throw new Error('the county has too few people');
  return found;
}

const forms: readonly InterviewForm[] = [
  'application',
  'application',
  'proactive',
  'proactive',
  'proactive',
  'fieldVisit',
  'fieldVisit',
  'accountability',
];

/** A talk with its whole course to the file; `day` is the day of the first entry. */
function talkPlan(id: string, cadre: Cadre, day: Day, mainClass: MainClass, throws: Dice): Plan {
  const form = throws.pick(forms);
  if (form === 'application') return applicationPlan(id, cadre, day, mainClass, throws);
  return heldPlan(id, cadre, day, form, mainClass, throws);
}

/** 主动、下访、工作约谈: entered when the talk has taken place. */
export function heldPlan(
  id: string,
  cadre: Cadre,
  day: Day,
  form: Exclude<InterviewForm, 'application'>,
  mainClass: MainClass,
  throws: Dice,
): Plan {
  const values = { form, ...about(cadre, day), ...record(day, mainClass, throws) };
  const acts = handling(day, mainClass, throws);
  return { type: interview, id, cadre, stage: 'talked', on: day, values, acts };
}

/** 申请约谈: asked for, accepted, arranged, held, handled, filed. */
export function applicationPlan(
  id: string,
  cadre: Cadre,
  day: Day,
  mainClass: MainClass,
  throws: Dice,
): Plan {
  const { matter } = throws.pick(talks[mainClass]);
  const channel = throws.pick(['phone', 'email', 'letter', 'visit', 'office'] as const);
  const acceptedOn = later(day, throws.between(1, 3));
  const talkedOn = later(acceptedOn, throws.between(1, 5));
  const values = { form: 'application', ...about(cadre, day), appliedOn: day, channel, matter };
  const acts: readonly PlannedAct[] = [
    { act: '受理', on: acceptedOn, filled: { acceptance: '同意约谈，请按时到会谈室。', acceptedOn } },
    {
      act: '约定',
      on: acceptedOn,
      filled: { appointedOn: talkedOn, place: '市委组织部会谈室', talker: throws.pick(talkers) },
    },
    { act: '登记谈话', on: talkedOn, filled: record(talkedOn, mainClass, throws) },
    ...handling(talkedOn, mainClass, throws),
  ];
  return { type: interview, id, cadre, stage: 'applied', on: day, values, acts };
}

/** 不予受理 */
export function refusalPlan(id: string, cadre: Cadre, day: Day, throws: Dice): Plan {
  const plan = applicationPlan(id, cadre, day, 'appeal', throws);
  const acceptedOn = later(day, 2);
  const declined = {
    act: '不予受理',
    on: acceptedOn,
    filled: { acceptedOn },
    reason: '所提事项属信访部门受理范围，已告知本人。',
  };
  return andThen({ ...plan, acts: [] }, declined);
}

const talkers = ['部长', '副部长', '副部长', '科长'] as const;

function about(cadre: Cadre, day: Day): InterviewValues {
  const unit = unitIdOn(cadre, day);
  return { person: cadre.person.id, ...(unit === undefined ? {} : { unit }) };
}

function record(talkedOn: Day, mainClass: MainClass, throws: Dice): InterviewValues {
  const { topic, content } = throws.pick(talks[mainClass]);
  return {
    talkedOn,
    talker: throws.pick(talkers),
    recorder: '演练员',
    way: 'face',
    nature: 'heart',
    mainClass,
    topic,
    content,
    opinion: throws.pick(opinions),
  };
}

/** Most reports are only filed; an appeal or a suggestion goes to an office and comes back with an answer. */
function handling(talkedOn: Day, mainClass: MainClass, throws: Dice): readonly PlannedAct[] {
  if (mainClass === 'report' && throws.chance(85)) {
    const archivedOn = later(talkedOn, throws.between(2, 8));
    return [{ act: '归档', on: archivedOn, filled: { archivedOn } }];
  }
  const followUpTerm = throws.pick(['consult', 'investigate', 'investigate'] as const);
  const answeredOn = later(
    talkedOn,
    followUpTerm === 'consult' ? throws.between(2, 5) : throws.between(6, 20),
  );
  const archivedOn = later(answeredOn, throws.between(1, 4));
  return [
    {
      act: '交办',
      on: later(talkedOn, 1),
      filled: {
        followUp: throws.pick(tasks),
        followUpOffice: throws.pick(['干部科', '干部监督科', '组织科']),
        followUpTerm,
      },
    },
    {
      act: '反馈',
      on: answeredOn,
      filled: {
        outcome: throws.pick(['solved', 'solved', 'partly', 'explained', 'planned', 'declined'] as const),
        answeredOn,
        satisfaction: throws.pick(['good', 'good', 'good', 'fair', 'poor'] as const),
      },
    },
    { act: '归档', on: archivedOn, filled: { archivedOn } },
  ];
}
