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
import { today } from '#renderer/data/clock.ts';
import { type CardColour, cardColours } from '#shared/case-types/warning-card.ts';
import { CardColourTag } from './CardColourTag.tsx';

export const warningCardView = caseView({
  type: 'warningCard',
  path: casePaths.warningCard,
  columns: (reference) => [
    numberColumn(11.5),
    {
      key: 'colour',
      title: '卡色',
      width: 8,
      text: ({ values: { colour } }) => (isColour(colour) ? cardColours[colour].name : ''),
      render: ({ values: { colour } }) => isColour(colour) && <CardColourTag colour={colour} />,
    },
    personColumn('对象'),
    unitAndPostColumn,
    fieldColumn('ground', '事由类别', 6.5, reference),
    stageColumn(8),
    fieldColumn('issuedOn', '签发日期', 6.5, reference),
    dueColumn(reference),
    handlerColumn,
  ],
  groups: [
    {
      title: '对象与事由',
      names: ['colour', 'registeredOn', 'person', 'unit', 'source', 'ground', 'summary', 'demand'],
    },
    { title: '拟办', names: ['office', 'handler', 'proposal'] },
    {
      title: '审批',
      names: ['deputyOpinion', 'deputyOn', 'headOpinion', 'headOn', 'leaderOpinion', 'leaderOn', 'issuedOn'],
    },
    { title: '送达', names: ['deliveryWay', 'deliveredBy', 'deliveredOn', 'refusal'] },
    {
      title: '回复与整改',
      names: ['repliedOn', 'replyClear', 'commitment', 'reportedOn', 'visitedOn', 'conclusion'],
    },
    { title: '销号与影响期', names: ['closedOn', 'effectFrom', 'effectUntil'] },
  ],
  intake: {
    draft: ['source', 'ground', 'unit', 'summary', 'demand', 'office', 'handler', 'proposal'],
  },
  initial: () => ({ registeredOn: today() }),
  carry: ['registeredOn', 'colour', 'source', 'office', 'handler'],
});

function isColour(value: unknown): value is CardColour {
  return typeof value === 'string' && Object.hasOwn(cardColours, value);
}
