import { type Card, type CardColour, cardColours } from '#shared/case-types/warning-card.ts';
import { defaultSettings } from '#shared/settings.ts';
import { defaultOpenings, openingLine } from '#shared/warning-cards/opening.ts';

export const settings = { ...defaultSettings, organ: '中共丹阳市委组织部', office: '丹组警' };

/** A closed card with everything its papers print. */
export function aClosedCard(colour: CardColour): Card {
  const { word } = cardColours[colour];
  return {
    id: colour,
    type: 'warningCard',
    stage: 'closed',
    steps: [],
    frozen: {
      name: '欧阳建国',
      unit: '云阳街道办事处',
      post: '党工委委员、办事处副主任',
      level: '乡科级副职',
    },
    number: { series: `warningCard/2026/${word}`, seq: 7, text: `丹组警〔2026〕${word}-007号` },
    values: {
      ...{
        colour,
        person: 'p',
        registeredOn: '2026-03-02',
        source: '信访',
        ground: '工作作风',
        serial: '0000127',
      },
      opening: openingLine(defaultOpenings, colour, '工作作风'),
      summary:
        '有群众反映你在接待来访时态度生硬、推诿敷衍，多次未按规定时限答复，造成重复上访，在当地产生不良影响。',
      demand: '对照问题逐条检查，改进接待方式，向来访群众说明情况。',
      basis: '关于建立干部“四色卡”预警监督制度的实施意见（试行）',
      ...{
        office: '干部监督科',
        handler: '王经办',
        proposal: '建议发卡，请领导审定。',
        proposedOn: '2026-03-03',
      },
      ...{ deputyBy: '李副部长', deputyOpinion: '拟同意，请部长审定。', deputyOn: '2026-03-04' },
      ...{ headBy: '赵部长', headOpinion: '同意。', headOn: '2026-03-05' },
      ...(colour === 'red' ? { leaderBy: '钱书记', leaderOpinion: '同意。', leaderOn: '2026-03-06' } : {}),
      ...{ issuedOn: '2026-03-06', copyTo: '云阳街道党工委', deliveryWay: 'inPerson', deliveredBy: '王经办' },
      ...{
        deliveredOn: '2026-03-09',
        talkedOn: '2026-03-09',
        talker: '副部长',
        conclusion: 'done',
        closedOn: '2026-09-11',
      },
      ...(colour === 'red' ? { effectFrom: '2026-03-09', effectUntil: '2026-09-09' } : {}),
    },
  };
}
