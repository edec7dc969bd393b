import {
  dueColumn,
  fieldColumn,
  handlerColumn,
  numberColumn,
  personColumn,
  stageColumn,
  unitAndPostColumn,
} from '#renderer/cases/case-columns.tsx';
import { casePaths } from '#renderer/cases/case-paths.ts';
import { caseView } from '#renderer/cases/case-view.ts';
import type { Reference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import type { Case } from '#shared/case-type.ts';
import { cardColours, cardFields, isCardColour } from '#shared/case-types/warning-card.ts';
import { delivering } from '#shared/case-types/warning-card-acts.ts';
import { CardBeside } from './CardBeside.tsx';
import { CardColourTag } from './CardColourTag.tsx';
import { CardTools } from './CardTools.tsx';
import { lookUpForCard } from './look-up.ts';
import { followCard, suggestForCard, wordsForCard } from './suggest.ts';

export const warningCardView = caseView({
  type: 'warningCard',
  path: casePaths.warningCard,
  columns: (reference) => [
    numberColumn(11.5),
    {
      key: 'colour',
      title: '卡色',
      width: 8,
      text: ({ values: { colour } }) => (isCardColour(colour) ? cardColours[colour].name : ''),
      render: ({ values: { colour } }) => isCardColour(colour) && <CardColourTag colour={colour} />,
    },
    personColumn('对象'),
    unitAndPostColumn,
    fieldColumn('ground', '事由类别', 6.5, reference),
    stageColumn(8),
    fieldColumn('issuedOn', '签发日期', 6.5, reference),
    dueColumn(reference),
    handlerColumn,
    ...optional(reference),
  ],
  groups: [
    {
      title: '对象与事由',
      names: [
        'colour',
        'registeredOn',
        'person',
        'unit',
        'source',
        'ground',
        'summary',
        'opening',
        'demand',
        'basis',
        'origin',
        'originKind',
        'readers',
      ],
    },
    { title: '拟办', names: ['office', 'handler', 'proposal', 'proposedOn'] },
    {
      title: '审批',
      names: [
        'deputyBy',
        'deputyOpinion',
        'deputyOn',
        'headBy',
        'headOpinion',
        'headOn',
        'leaderBy',
        'leaderOpinion',
        'leaderOn',
        'issuedOn',
        'serial',
        'copyTo',
      ],
    },
    {
      title: '送达',
      names: [...delivering, 'talkedOn', 'talker'],
    },
    {
      title: '回复与整改',
      names: [
        'repliedOn',
        'replySummary',
        'replyClear',
        'commitment',
        'followUnit',
        'followHandler',
        'reportedOn',
        'visitedOn',
        'visitWay',
        'conclusion',
      ],
    },
    {
      title: '销号、影响期与撤销',
      names: [
        'closedOn',
        'closedBy',
        'effectFrom',
        'effectUntil',
        'withdrawCause',
        'rightPerson',
        'rightUnit',
      ],
    },
  ],
  intake: {
    draft: [
      'person',
      'unit',
      'source',
      'ground',
      'summary',
      'demand',
      'basis',
      'readers',
      'office',
      'handler',
      'proposal',
    ],
  },
  initial: () => ({ registeredOn: today() }),
  suggest: suggestForCard,
  lookUp: lookUpForCard,
  words: (name, values, reference) => wordsForCard(name, values, reference, today()),
  follow: followCard,
  Tools: CardTools,
  Beside: CardBeside,
  carry: ['registeredOn', 'colour', 'source', 'office', 'handler'],
});

/** Columns for those who ask for them: where cards come from, what became of them, who follows them up. */
function optional(reference: Reference): readonly ListColumn<Case>[] {
  return (['source', 'serial', 'conclusion', 'effectUntil', 'followUnit', 'followHandler'] as const).map(
    (name) => ({
      ...fieldColumn(name, cardFields[name].label, 7, reference),
      optional: true,
    }),
  );
}
