import { type Case, defineCaseType } from '../case-type.ts';
import { defineFields, type Values, type ValuesOf } from '../fields.ts';
import type { Problem } from '../result.ts';
import { orderedDays } from './ordered-days.ts';

/** Fields of the paper itself (GB/T 9704-2012), then what the register keeps of its way through the office. */
export const outgoingFields = defineFields({
  form: {
    kind: 'option',
    label: '公文格式',
    required: true,
    options: { file: '文件', letter: '信函', minutes: '纪要' },
  },
  genre: {
    kind: 'option',
    label: '文种',
    options: {
      notice: '通知',
      circular: '通报',
      decision: '决定',
      opinion: '意见',
      request: '请示',
      report: '报告',
      reply: '批复',
      letter: '函',
      announcement: '公告',
      proclamation: '通告',
    },
  },
  title: {
    kind: 'text',
    label: '标题',
    lines: 3,
    help: '写成一行的自动排成梯形；要自己断行，就在断开的地方按回车。',
  },
  code: { kind: 'code', label: '发文机关代字', list: 'documentCode' },
  seq: {
    kind: 'number',
    label: '发文顺序号',
    unit: '号',
    min: 1,
    max: 9999,
    help: '不填的接着上一号编；补登已经印发的公文时填写原来的号。',
  },
  organ: {
    kind: 'text',
    label: '发文机关标志',
    help: '不填的用“设置”里的机关全称，文件加“文件”二字，纪要加“会议纪要”四字。',
  },
  urgency: { kind: 'option', label: '紧急程度', options: { urgent: '特急', soon: '加急' } },
  internal: {
    kind: 'flag',
    label: '标注“工作秘密”',
    help: '本程序不得录入国家秘密，不能标注秘密、机密、绝密。',
  },
  addressees: { kind: 'text', label: '主送机关', lines: 3 },
  body: {
    kind: 'text',
    label: '正文',
    lines: 16,
    help: '一行是一段。行首的“一、”“（一）”“1.”“（1）”是层次序数；从表格软件粘贴的几行排成表格，上面一行以“表”开头的是表题，末尾加“（横排）”的另页横排。',
  },
  annexes: {
    kind: 'text',
    label: '附件',
    lines: 3,
    help: '每行一个名称。要附上正文的，名称写成“附件：名称”，内容写在下面，写法同正文。',
  },
  signer: { kind: 'text', label: '签发人', help: '几个人的用顿号隔开。请示、报告印在版头。' },
  signature: { kind: 'text', label: '署名', help: '不填的用“设置”里的机关全称。' },
  sealed: { kind: 'flag', label: '加盖印章' },
  writtenOn: { kind: 'day', label: '成文日期', past: true, help: '签发的日期；会议通过的，填通过的日期。' },
  note: { kind: 'text', label: '附注', help: '印发传达范围；请示写联系人和电话。圆括号自动加。' },
  present: { kind: 'text', label: '出席', lines: 2 },
  absent: { kind: 'text', label: '请假' },
  attending: { kind: 'text', label: '列席', lines: 2 },
  copyTo: { kind: 'text', label: '抄送机关', lines: 3 },
  printOffice: { kind: 'text', label: '印发机关', help: '不填的用机关全称加“办公室”三字。' },
  printedOn: { kind: 'day', label: '印发日期', past: true },
  imprintApart: { kind: 'flag', label: '版记另起双数页', help: '双面印制、正文止于单数页时用。' },
  copies: { kind: 'number', label: '印制份数', unit: '份', min: 1, max: 500 },
  numbered: { kind: 'flag', label: '标注份号', help: '导出时按印制份数逐份编号。' },
  office: { kind: 'code', label: '拟稿科室', list: 'office' },
  draftedOn: { kind: 'day', label: '拟稿日期', past: true },
  reviewedBy: { kind: 'text', label: '核稿人' },
  reviewOpinion: { kind: 'text', label: '核稿意见', lines: 2 },
  reviewedOn: { kind: 'day', label: '核稿日期', past: true },
  archivedOn: { kind: 'day', label: '归档日期', past: true },
});

export type OutgoingValues = ValuesOf<typeof outgoingFields>;

/** 请示 and 报告 go up: they bear the name of who signed (7.2.6). */
export function isUpward({ form, genre }: Values): boolean {
  return form !== 'minutes' && (genre === 'request' || genre === 'report');
}

const isMinutes = ({ form }: OutgoingValues) => form === 'minutes';
const isNamed = (paper: OutgoingValues) => !isMinutes(paper);

/** A 纪要 may do without a title: its name stands in the head. */
const named = [
  { field: 'genre', when: isNamed },
  { field: 'title', when: isNamed },
  { field: 'organ', when: isMinutes },
] as const;
const written = [...named, 'body', { field: 'signer', when: isUpward }] as const;
const issued = [...named, 'code', 'signer', 'writtenOn'] as const;

const withdraw = { label: '撤销', to: 'withdrawn', reason: true } as const;
const sendBack = {
  label: '退回',
  to: 'drafting',
  reason: true,
  clears: ['reviewedBy', 'reviewOpinion', 'reviewedOn'],
} as const;

/**
 * 发文: one outgoing document of the department, from 拟稿 to 归档 (《党政机关公文处理工作条例》 chapters 5 and 6). The
 * number is given on signing, one series for each 机关代字 and year of 成文日期.
 */
export const outgoingDocument = defineCaseType({
  name: 'outgoingDocument',
  label: '发文',
  fields: outgoingFields,
  stages: {
    drafting: { label: '拟稿', needs: named, moves: [{ label: '送核', to: 'reviewing' }, withdraw] },
    reviewing: {
      label: '核稿',
      needs: written,
      moves: [
        { label: '核稿同意', to: 'signing', asks: ['reviewedBy', 'reviewOpinion', 'reviewedOn'] },
        sendBack,
        withdraw,
      ],
    },
    signing: {
      label: '待签发',
      needs: [...written, 'reviewedBy', 'reviewedOn'],
      moves: [
        { label: '签发', to: 'signed', asks: ['signer', 'writtenOn', 'code', 'seq'] },
        sendBack,
        withdraw,
      ],
    },
    signed: {
      label: '已签发',
      needs: [...issued, 'body'],
      moves: [
        { label: '印发', to: 'printed', asks: ['printedOn', 'copies'] },
        { label: '报原签批人复审', to: 'signing', reason: true },
        withdraw,
      ],
    },
    printed: {
      label: '已印发',
      needs: [...issued, 'printedOn'],
      moves: [{ label: '归档', to: 'archived', asks: ['archivedOn'] }, withdraw],
    },
    archived: { label: '已归档', needs: [...issued, 'printedOn', 'archivedOn'], final: true },
    withdrawn: { label: '已撤销', final: true },
  },
  start: ['drafting', 'printed'],
  columns: { day: ['writtenOn', 'draftedOn'], kind: 'form', subject: ['title', 'organ'] },
  number: {
    at: ['signed', 'printed'],
    form: '{kind}〔{year}〕{seq}号',
    kind: ({ code = '' }) => code,
    given: 'seq',
  },
  deadlines: [
    {
      name: 'print',
      label: '复核、登记、印发',
      from: 'writtenOn',
      until: 'printedOn',
      term: { workdays: 3 },
      basis: '默认值；《党政机关公文处理工作条例》第二十五条只定了程序，没有定天数',
    },
    {
      name: 'archive',
      label: '整理归档',
      from: 'printedOn',
      until: 'archivedOn',
      term: { months: 6 },
      basis: '默认值；《党政机关公文处理工作条例》第二十七条要求及时收集齐全、整理归档',
    },
  ],
  check: (paper) => [
    ...upwardByLetter(paper),
    ...orderedDays(paper, [
      ['reviewedOn', 'writtenOn', '成文日期早于核稿日期，请核对两个日期。'],
      ['writtenOn', 'printedOn', '印发日期早于成文日期，请核对两个日期。'],
      ['printedOn', 'archivedOn', '归档日期早于印发日期，请核对两个日期。'],
    ]),
  ],
});

function upwardByLetter(paper: OutgoingValues): readonly Problem[] {
  if (paper.form !== 'letter' || !isUpward(paper)) return [];
  const genre = outgoingFields.genre.options[paper.genre ?? 'request'];
  return [
    { field: 'form', message: `${genre}是上行文，版头要印签发人，信函格式没有这一处，请改用“文件”格式。` },
  ];
}

export type OutgoingCase = Case<OutgoingValues>;

/** Narrows a record of any type; its values were checked when it was stored. */
export function isOutgoing(record: Case): record is OutgoingCase {
  return record.type === outgoingDocument.name;
}
