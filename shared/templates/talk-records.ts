import type { FormRow } from '../documents/model.ts';
import { cell, label, pairRow, type SampleTemplate, text, wideRow } from './sample-pieces.ts';

/** When and where, and who talked: every record of a talk begins with it. */
const opening: readonly FormRow[] = [pairRow('谈话日期', '地点', 1), pairRow('谈话人', '记录人', 1)];
const subject: readonly FormRow[] = [
  { lines: 1, cells: [label('谈话对象'), cell('{姓名}'), label('出生年月'), cell('{出生年月}')] },
  wideRow('单位及职务', 1, '{单位}{职务}'),
];
const signing: FormRow = {
  lines: 1.5,
  cells: [label('谈话对象签字'), cell(''), label('记录人签字'), cell('')],
};

function record(name: string, rows: readonly FormRow[]): SampleTemplate {
  return {
    name,
    document: {
      title: [name],
      blocks: [
        text('编号：{编号}{#份号}　　份号：{份号}{/份号}'),
        { kind: 'form', shares: [2, 3, 2, 3], rows: [...rows, signing] },
      ],
    },
  };
}

/** 诫勉: who talks and who writes it down stand with unit and post, as does whom it is about. */
const admonition: SampleTemplate = {
  name: '诫勉谈话记录',
  document: {
    title: ['诫勉谈话记录'],
    blocks: [
      text('编号：{编号}'),
      {
        kind: 'form',
        shares: [2, 3, 4, 3],
        rows: [
          { lines: 1, cells: ['', '姓名', '单位', '职务'].map(label) },
          { lines: 1, cells: [label('谈话对象'), cell('{姓名}'), cell('{单位}'), cell('{职务}')] },
          { lines: 1, cells: [label('谈话人'), cell('{谈话人}'), cell('{机关名称}'), cell('')] },
          { lines: 1, cells: [label('记录人'), cell('{记录人}'), cell('{机关名称}'), cell('')] },
          {
            lines: 1.5,
            cells: [label('时间'), cell('{谈话日期}'), cell('地点：{地点}'), cell('方式：{方式}')],
          },
          wideRow('诫勉事由', 2, '{涉及主题}'),
          wideRow('谈话内容', 5),
          wideRow('本人说明和表态', 3, ''),
          {
            lines: 2,
            cells: [label('本人签字'), cell(''), cell('谈话人签字：'), cell('　　年　月　日')],
          },
        ],
      },
    ],
  },
};

/**
 * The records of talks by their occasion. What the register has no field for (表态, 整改时限 …) is room to write in by hand.
 * The parts are those of the forms that offices have published; each takes one page.
 */
export const talkRecords: readonly SampleTemplate[] = [
  record('约谈记录', [
    ...opening,
    ...subject,
    pairRow('约谈形式', '主类别', 1),
    pairRow('方式', '涉及主题', 1),
    wideRow('谈话内容', 6),
    wideRow('谈话人意见', 2),
    wideRow('交办事项', 1.5, '{交办事项}{#承办科室}（{承办科室}，{办理时限}）{/承办科室}'),
  ]),
  record('任前谈话记录', [
    ...opening,
    ...subject,
    { lines: 1, cells: [label('拟任职务'), cell('{拟任职务}'), label('党委会日期'), cell('')] },
    wideRow('监督信息反馈', 2, ''),
    wideRow('廉政提醒要点', 3, ''),
    wideRow('谈话内容', 3.5),
    wideRow('本人表态', 2, ''),
  ]),
  record('提醒谈话记录', [
    ...opening,
    ...subject,
    wideRow('反映的问题', 2, '{涉及主题}'),
    wideRow('谈话内容', 3.5),
    wideRow('本人说明', 3, ''),
    wideRow('提出要求', 2, '{谈话人意见}'),
    wideRow('整改时限', 1, ''),
  ]),
  admonition,
];
