import type { FormRow, OfficialDocument } from '../documents/model.ts';
import { cardPaperTemplates } from './card-papers.ts';
import { type TemplateKind, templateFields } from './fields.ts';
import { cell, label, pairRow, type SampleTemplate, signedOn, text, wideRow } from './sample-pieces.ts';
import { talkRecords } from './talk-records.ts';

export type { SampleTemplate } from './sample-pieces.ts';

export function sampleTemplates(kind: TemplateKind): readonly SampleTemplate[] {
  switch (kind) {
    case 'person':
      return [{ name: '干部基本情况表', document: personSheet() }, everyField(kind, '干部全部字段')];
    case 'interview':
      return [...talkRecords, everyField(kind, '约谈全部字段')];
    case 'warningCard':
      return [
        { name: '四色卡发放通知', document: cardNotice() },
        ...cardPaperTemplates,
        everyField(kind, '四色卡全部字段'),
      ];
    case 'firstSecretary':
      return [
        { name: '第一书记派驻通知', document: dispatchNotice() },
        { name: '第一书记考核登记表', document: assessmentForm() },
        everyField(kind, '第一书记派驻全部字段'),
      ];
    case 'outgoingDocument':
      return [{ name: '发文稿纸', document: draftSheet() }, everyField(kind, '发文全部字段')];
  }
}

function personSheet(): OfficialDocument {
  const shares = [3, 4, 3, 4, 5];
  const pair = (one: string, other: string) => [
    label(one),
    cell(`{${one}}`),
    label(other),
    cell(`{${other}}`),
  ];
  const wide = (name: string, lines: number): FormRow => ({
    lines,
    cells: [label(name), { ...cell(`{${name}}`), span: 4 }],
  });
  const rows: FormRow[] = [
    {
      lines: 1.5,
      cells: [
        ...pair('姓名', '性别'),
        { runs: [], rows: 4, photo: { width: 28, height: 38 }, align: 'center' },
      ],
    },
    { lines: 1.5, cells: pair('出生年月', '民族') },
    { lines: 1.5, cells: pair('籍贯', '政治面貌') },
    { lines: 1.5, cells: pair('参加工作时间', '职务层次') },
    wide('单位及职务', 1.5),
    wide('简历', 8),
    { cells: ['称谓', '姓名', '出生年月', '政治面貌', '工作单位及职务'].map(label) },
    {
      cells: [
        cell('{#家庭成员}{称谓}'),
        cell('{姓名}'),
        cell('{出生年月}'),
        cell('{政治面貌}'),
        cell('{工作单位及职务}{/家庭成员}'),
      ],
    },
  ];
  return { title: ['干部基本情况表'], blocks: [{ kind: 'form', shares, rows }] };
}

function cardNotice(): OfficialDocument {
  return {
    title: ['关于发放干部监督“四色卡”的通知'],
    addressees: '{单位}',
    blocks: [
      text(
        '按照干部监督“四色卡”预警制度，经研究，现对你单位{姓名}同志（{职务}）发放“四色卡”1张（{卡色}，编号：{编号}）。请你单位负责送达，并将签收情况报我部。',
      ),
      ...signedOn('打印日期'),
    ],
  };
}

function dispatchNotice(): OfficialDocument {
  return {
    title: ['关于选派{驻村职务}的通知'],
    addressees: '各有关镇（街道）党（工）委',
    blocks: [
      text(
        '经研究，决定选派{姓名}同志（{单位}{职务}）到{派驻村}任{驻村职务}，任期自{任期起}至{任期止}。请做好工作衔接，为其开展工作提供必要条件。',
      ),
      ...signedOn('打印日期'),
    ],
  };
}

/** 考核: what the person writes and the four bodies say is written in by hand. */
function assessmentForm(): OfficialDocument {
  return {
    title: ['第一书记考核登记表'],
    blocks: [
      {
        kind: 'form',
        shares: [2, 3, 2, 3],
        rows: [
          pairRow('姓名', '性别', 1),
          pairRow('出生年月', '政治面貌', 1),
          wideRow('单位及职务', 1, '{单位}{职务}'),
          pairRow('派驻村', '驻村职务', 1),
          wideRow('任期', 1, '{任期起}至{任期止}'),
          wideRow('个人总结', 5, ''),
          wideRow('村“两委”意见', 2, ''),
          wideRow('乡镇（街道）党（工）委意见', 2, ''),
          wideRow('派出单位意见', 2, ''),
          { lines: 1, cells: [label('考核得分'), cell(''), label('考核等次'), cell('')] },
          wideRow('组织部意见', 2, ''),
        ],
      },
    ],
  };
}

/** 发文稿纸: what goes round with a draft until it is signed. */
function draftSheet(): OfficialDocument {
  return {
    title: ['{机关名称}发文稿纸'],
    blocks: [
      {
        kind: 'form',
        shares: [2, 3, 2, 3],
        rows: [
          pairRow('编号', '成文日期'),
          pairRow('签发人', '紧急程度'),
          pairRow('核稿人', '核稿日期'),
          wideRow('核稿意见', 3),
          pairRow('拟稿科室', '经办人'),
          wideRow('标题', 2),
          wideRow('主送机关', 2),
          wideRow('抄送机关', 2),
          pairRow('印制份数', '印发日期'),
        ],
      },
    ],
  };
}

/** Every field with its name, a table to copy from. */
function everyField(kind: TemplateKind, name: string): SampleTemplate {
  const rows = templateFields(kind).map(({ name: field, entries }): FormRow => {
    const inside = entries?.map((entry) => `{${entry.name}}`).join('　');
    return {
      cells: [label(field), cell(inside === undefined ? `{${field}}` : `{#${field}}${inside}；{/${field}}`)],
    };
  });
  return { name, document: { title: [name], blocks: [{ kind: 'form', shares: [1, 2], rows }] } };
}
