import { type CardColour, type WarningCardValues, warningCard } from '#shared/case-types/warning-card.ts';
import { addMonths, type Day } from '#shared/day.ts';
import { freezePerson } from '#shared/people/person.ts';
import { cardTexts } from './card-words.ts';
import { type Cadre, unitIdOn } from './county-people.ts';
import type { Plan, PlannedAct } from './life.ts';
import { earlier, later } from './office-days.ts';
import type { Dice } from './random.ts';

/** What came sooner or later than usual. */
export interface Pace {
  /** Working days from delivery to the reply; within the term unless told. */
  readonly replyAfter?: number;
  /** Five months after delivery unless told, so within the term. */
  readonly visitedOn?: Day;
}

/** A card with its whole course to 销号, around the day of its delivery: one working day or more between two acts. */
export function cardPlan(
  id: string,
  cadre: Cadre,
  colour: CardColour,
  deliveredOn: Day,
  throws: Dice,
  pace: Pace = {},
): Plan {
  const issuedOn = earlier(deliveredOn, throws.between(1, 2));
  const headOn = colour === 'red' ? earlier(issuedOn, 1) : issuedOn;
  const deputyOn = earlier(headOn, throws.between(1, 2));
  const proposedOn = earlier(deputyOn, 1);
  const registeredOn = earlier(proposedOn, throws.between(1, 4));
  const { demand, ...found } = throws.pick(cardTexts[colour]);
  const unit = unitIdOn(cadre, registeredOn);
  const values: WarningCardValues = {
    colour,
    person: cadre.person.id,
    ...(unit === undefined ? {} : { unit }),
    registeredOn,
    ...found,
    demand,
    office: '干部监督科',
    handler: '演练员',
  };
  const copyTo = freezePerson(cadre.person, cadre.posts, '', issuedOn).unit;
  const approved = { headBy: '演练部长', headOpinion: '同意。', headOn };
  const issuing: readonly PlannedAct[] =
    colour === 'red'
      ? [
          { act: '呈市委主要领导', on: headOn, filled: approved },
          { act: '签发', on: issuedOn, filled: { ...byLeader, leaderOn: issuedOn, issuedOn, copyTo } },
        ]
      : [{ act: '签发', on: issuedOn, filled: { ...approved, issuedOn } }];
  const acts: readonly PlannedAct[] = [
    { act: '提出拟办', on: proposedOn, filled: { proposal: proposals[colour] } },
    { act: '呈批', on: proposedOn },
    { act: '审核同意', on: deputyOn, filled: { ...byDeputy, deputyOn } },
    ...issuing,
    {
      act: '送达',
      on: deliveredOn,
      filled: { ...deliveries[colour], deliveredOn, ...(colour === 'red' ? effectOf(deliveredOn) : {}) },
    },
    ...afterDelivery(colour, deliveredOn, throws, pace),
  ];
  return { type: warningCard, id, cadre, stage: 'draft', on: registeredOn, values, acts };
}

const byDeputy = { deputyBy: '演练副部长', deputyOpinion: '拟同意，请部长审定。' };
const byLeader = { leaderBy: '演练书记', leaderOpinion: '同意。' };

const proposals: Readonly<Record<CardColour, string>> = {
  blue: '建议发蓝色警宣卡，作廉政提示。',
  yellow: '建议发黄色警示卡，提醒本人注意。',
  orange: '建议发橙色警询卡，请本人书面说明。',
  red: '建议发红色警省卡，责令整改。',
};

const deliveries: Readonly<Record<CardColour, WarningCardValues>> = {
  blue: { deliveryWay: 'written', deliveredBy: '演练员' },
  yellow: { deliveryWay: 'inPerson', deliveredBy: '演练员' },
  orange: { deliveryWay: 'written', deliveredBy: '演练员' },
  red: { deliveryWay: 'inPerson', deliveredBy: '演练员' },
};

function effectOf(deliveredOn: Day): WarningCardValues {
  return { effectFrom: deliveredOn, effectUntil: addMonths(deliveredOn, 6) };
}

function afterDelivery(
  colour: CardColour,
  deliveredOn: Day,
  throws: Dice,
  pace: Pace,
): readonly PlannedAct[] {
  if (colour === 'blue') {
    const closedOn = later(deliveredOn, throws.between(1, 5));
    return [{ act: '销号', on: closedOn, filled: { closedOn } }];
  }
  const visitedOn = pace.visitedOn ?? later(addMonths(deliveredOn, 5), throws.between(1, 10));
  const closedOn = later(visitedOn, throws.between(1, 6));
  const end: readonly PlannedAct[] = [
    {
      act: '回访',
      on: visitedOn,
      filled: { visitedOn, conclusion: 'done', ...(colour === 'red' ? { reportedOn: visitedOn } : {}) },
    },
    {
      act: '销号',
      on: closedOn,
      filled: { conclusion: 'done', closedOn },
      ...(colour === 'red' ? { reason: '整改到位，影响期照常执行至期满。' } : {}),
    },
  ];
  if (colour === 'yellow') return [{ act: '转入整改', on: deliveredOn }, ...end];
  const repliedOn = later(
    deliveredOn,
    pace.replyAfter ?? (colour === 'orange' ? throws.between(6, 14) : throws.between(2, 5)),
  );
  return [
    { act: '转入待回复', on: deliveredOn },
    {
      act: colour === 'red' ? '收到书面检查' : '收到书面说明',
      on: repliedOn,
      filled: {
        ...{ repliedOn, replyClear: 'clear', commitment: true },
        ...(colour === 'red' ? { talkedOn: deliveredOn, talker: '副部长' } : {}),
      },
    },
    ...end,
  ];
}
