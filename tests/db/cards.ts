import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import type { Case } from '#shared/case-type.ts';
import {
  type WarningCardStage,
  type WarningCardValues,
  warningCard,
} from '#shared/case-types/warning-card.ts';
import { movesOf } from '#shared/engine/move.ts';
import type { Values } from '#shared/fields.ts';
import type { Result } from '#shared/result.ts';

export function recordOf(done: Result<{ record: Case }>): Case {
  if (!done.ok) throw new Error(done.problems.map((problem) => problem.message).join());
  return done.value.record;
}

/** The way of a card through the stages, with the days of September 2025; `values` may say otherwise. */
function wayOf(
  colour: WarningCardValues['colour'],
): readonly (readonly [string, WarningCardStage, Values])[] {
  const head = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08' };
  const leader = { leaderBy: '书记', leaderOpinion: '同意', leaderOn: '2025-09-10' };
  const reply = { repliedOn: '2025-10-10', replyClear: 'clear', commitment: true };
  const talk = colour === 'red' ? { talkedOn: '2025-09-22' } : {};
  const effect = colour === 'red' ? { effectFrom: '2025-09-22', effectUntil: '2026-03-22' } : {};
  const proposal = { source: '信访', ground: '工作作风', summary: '摘要', proposal: '拟发卡' };
  return [
    ['提出拟办', 'proposed', proposal],
    ['呈批', 'deputyReview', {}],
    ['审核同意', 'headReview', { deputyBy: '副部长', deputyOpinion: '同意', deputyOn: '2025-09-05' }],
    ...(colour === 'red'
      ? ([
          ['呈市委主要领导', 'leaderReview', head],
          ['签发', 'issued', { ...leader, issuedOn: '2025-09-19', copyTo: '财政局' }],
        ] as const)
      : ([['签发', 'issued', { ...head, issuedOn: '2025-09-19' }]] as const)),
    ['送达', 'delivered', { deliveryWay: 'inPerson', deliveredOn: '2025-09-22', ...effect }],
    ...(colour === 'yellow' ? ([['转入整改', 'rectifying', {}]] as const) : []),
    ...(colour === 'orange' || colour === 'red'
      ? ([
          ['转入待回复', 'awaitingReply', {}],
          [colour === 'red' ? '收到书面检查' : '收到书面说明', 'rectifying', { ...reply, ...talk }],
        ] as const)
      : []),
    ...(colour === 'blue'
      ? []
      : ([
          ['回访', 'visiting', { visitedOn: '2026-03-20', reportedOn: '2026-03-20', conclusion: 'done' }],
        ] as const)),
    ['销号', 'closed', { closedOn: '2026-03-23' }],
  ];
}

/** A card that has come as far as `stage` by its ordinary way. */
export async function cardAt(desk: Desk, stage: WarningCardStage, values: WarningCardValues): Promise<Case> {
  const { colour, person, unit, registeredOn = '2025-09-01' } = values;
  const draft = recordOf(
    await registerCase(desk, 'warningCard', 'draft', { colour, person, unit, registeredOn }),
  );
  return onward(desk, draft, stage, values);
}

/** Leads a card on by its ordinary way; of `values` each act takes what it asks for, the last one the rest. */
export async function onward(
  desk: Desk,
  from: Case,
  stage: WarningCardStage,
  values: WarningCardValues,
): Promise<Case> {
  const { person: _person, unit: _unit, registeredOn: _registered, colour, ...more } = values;
  let card = from;
  for (const [act, to, filled] of wayOf(colour)) {
    if (card.stage === stage) return card;
    if (!isOffered(card, act)) continue;
    const own = Object.entries(more).filter(
      ([name]) => name in filled || (to === stage && !isDayField(name)),
    );
    card = recordOf(await actOnCase(desk, card.id, act, { ...filled, ...Object.fromEntries(own) }));
  }
  if (card.stage !== stage) throw new Error(`a ${colour} card does not come to ${stage}`);
  return card;
}

function isOffered(card: Case, act: string): boolean {
  return movesOf(warningCard, card).some(({ label }) => label === act);
}

function isDayField(name: string): boolean {
  return name.endsWith('On');
}
