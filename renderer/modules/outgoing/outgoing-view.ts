import {
  dueColumn,
  fieldColumn,
  handlerColumn,
  numberColumn,
  stageColumn,
  subjectColumn,
} from '#renderer/cases/case-columns.tsx';
import { casePaths } from '#renderer/cases/case-paths.ts';
import { caseView } from '#renderer/cases/case-view.ts';
import { today } from '#renderer/data/clock.ts';
import type { Values } from '#shared/fields.ts';
import { fieldApplies } from '#shared/outgoing/fields-of-form.ts';
import { OutgoingBeside } from './OutgoingBeside.tsx';
import { OutgoingFormBeside } from './OutgoingFormBeside.tsx';

const paper = [
  'form',
  'genre',
  'code',
  'office',
  'draftedOn',
  'title',
  'addressees',
  'body',
  'annexes',
] as const;
const head = ['organ', 'signer', 'urgency', 'internal'] as const;
const ending = ['present', 'absent', 'attending', 'signature', 'sealed', 'writtenOn', 'note'] as const;
const imprint = ['copyTo', 'printOffice', 'printedOn', 'imprintApart', 'copies', 'numbered'] as const;

export const outgoingView = caseView({
  type: 'outgoingDocument',
  path: casePaths.outgoingDocument,
  columns: (reference) => [
    numberColumn(12, '发文字号'),
    subjectColumn('标题'),
    fieldColumn('genre', '文种', 4, reference),
    fieldColumn('writtenOn', '成文日期', 6.5, reference),
    fieldColumn('signer', '签发人', 5, reference),
    stageColumn(5),
    dueColumn(reference),
    handlerColumn,
  ],
  groups: [
    { title: '格式与正文', names: paper },
    { title: '版头', names: [...head, 'seq'] },
    { title: '落款', names: ending },
    { title: '版记与印制', names: imprint },
    { title: '核稿与归档', names: ['reviewedBy', 'reviewedOn', 'reviewOpinion', 'archivedOn'] },
  ],
  intake: {
    // The days come with their acts.
    drafting: [...paper, ...head, ...ending, ...imprint].filter(
      (name) => name !== 'writtenOn' && name !== 'printedOn',
    ),
    printed: [...paper, ...head, 'seq', ...ending, ...imprint],
  },
  applies: fieldApplies,
  initial: () => ({ form: 'file', draftedOn: today(), sealed: true }),
  suggest: (_record, act) => dayOfAct(act),
  Beside: OutgoingBeside,
  FormBeside: OutgoingFormBeside,
  ledger: '发文登记簿',
  carry: ['form', 'genre', 'code', 'office', 'draftedOn', 'sealed'],
});

const days: Readonly<Record<string, string>> = {
  核稿同意: 'reviewedOn',
  签发: 'writtenOn',
  印发: 'printedOn',
  归档: 'archivedOn',
};

/** An act is recorded on the day it is done, most often. */
function dayOfAct(act: string): Values {
  const field = days[act];
  return field === undefined ? {} : { [field]: today() };
}
