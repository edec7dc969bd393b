import type { Block } from '../documents/model.ts';
import { cell, label, pairRow, type SampleTemplate, signedOn, text, wideRow } from './sample-pieces.ts';

const byHand = '　　年　　月　　日';
const shares = [2, 3, 2, 3];

const head = { form: 'letter', organ: '{机关名称}', number: '{编号}' } as const;

/** An opinion with who gave it and when. */
function opinionRow(name: string, by: string, on: string) {
  return wideRow(name, 2, `{${name}}　　{${by}}　{${on}}`);
}

function line(words: string): Block {
  return { kind: 'paragraph', runs: [{ text: words }, { text: '　'.repeat(10), mark: 'underlined' }] };
}

const handlingSheet: SampleTemplate = {
  name: '四色卡承办单',
  document: {
    title: ['四色卡承办单'],
    blocks: [
      {
        kind: 'form',
        shares,
        rows: [
          pairRow('卡色', '编号', 1),
          pairRow('姓名', '职务层次', 1),
          wideRow('单位及职务', 1, '{单位}{职务}'),
          pairRow('线索来源', '事由类别', 1),
          wideRow('事由摘要', 3),
          wideRow('要求事项', 2),
          wideRow('依据文件', 1),
          opinionRow('拟办意见', '承办人', '拟办日期'),
          opinionRow('分管领导意见', '分管领导', '分管领导审核日期'),
          opinionRow('部长意见', '部长', '部长审定日期'),
          opinionRow('市委主要领导意见', '市委主要领导', '市委主要领导审定日期'),
          pairRow('承办科室', '承办人', 1),
        ],
      },
    ],
  },
};

const inquiryNotice: SampleTemplate = {
  name: '函询通知书',
  document: {
    head,
    title: ['函询通知书'],
    addressees: '{姓名}同志',
    blocks: [
      text('{正文首句}'),
      text('{事由摘要}'),
      text('{要求事项}'),
      text(
        '请自收到本通知之日起15个工作日内，就上述问题实事求是地作出书面说明，由本人签名，附真实性承诺书，密封后直接送交我部。',
      ),
      text('请严格保密，不得打听、追查反映人。'),
      ...signedOn('签发日期'),
    ],
  },
};

const commitmentOfTruth: SampleTemplate = {
  name: '函询说明真实性承诺书',
  document: {
    title: ['函询说明真实性承诺书'],
    addressees: '{机关名称}',
    blocks: [
      text('本人{姓名}，现任{单位}{职务}。已收到{卡色}（{编号}）。'),
      text(
        '本人郑重承诺：就函询事项所作的书面说明真实、准确、完整，没有隐瞒、编造或者遗漏，所附材料与原件一致。如有不实，本人愿意承担相应责任，接受组织处理。',
      ),
      { kind: 'spacer' },
      line('承诺人（签字）：'),
      text(`日期：${byHand}`),
    ],
  },
};

const talkRecord: SampleTemplate = {
  name: '警省谈话记录',
  document: {
    title: ['警省谈话记录'],
    blocks: [
      {
        kind: 'form',
        shares,
        rows: [
          { lines: 1, cells: [label('谈话对象'), cell('{姓名}'), label('职务层次'), cell('{职务层次}')] },
          wideRow('单位及职务', 1, '{单位}{职务}'),
          { lines: 1, cells: [label('谈话日期'), cell('{谈话日期}'), label('谈话地点'), cell('')] },
          { lines: 1, cells: [label('谈话人'), cell('{谈话人}'), label('记录人'), cell('')] },
          wideRow('谈话事由', 3, '{卡色}　{编号}　{事由摘要}'),
          wideRow('谈话内容', 6, ''),
          wideRow('本人态度和表态', 3, ''),
          { lines: 2, cells: [label('谈话人签字'), cell(''), label('本人签字'), cell('')] },
        ],
      },
      text('以上记录经本人阅看，与谈话内容相符。'),
    ],
  },
};

const deliveryProof: SampleTemplate = {
  name: '送达回证',
  document: {
    title: ['送达回证'],
    blocks: [
      {
        kind: 'form',
        shares,
        rows: [
          wideRow('送达文书', 2, '{卡色}　{编号}'),
          { lines: 1, cells: [label('受送达人'), cell('{姓名}'), label('单位职务'), cell('{单位}{职务}')] },
          { lines: 1, cells: [label('送达机关'), cell('{机关名称}'), label('送达方式'), cell('{送达方式}')] },
          pairRow('送达人', '送达日期', 1),
          { lines: 3, cells: [label('签收人签字'), cell('{签收人}'), label('签收日期'), cell(byHand)] },
          wideRow('拒签说明', 4),
          pairRow('见证人一', '见证人二', 2),
          wideRow('备注', 2, ''),
        ],
      },
      { kind: 'note', text: '受送达人拒绝签收的，由送达人写明情况，两名见证人签字' },
    ],
  },
};

const reportFrame: SampleTemplate = {
  name: '整改情况报告',
  document: {
    title: ['整改情况报告'],
    addressees: '{机关名称}',
    blocks: [
      text('本人{姓名}，现任{单位}{职务}，{送达日期}收到{卡色}（{编号}）。现将整改情况报告如下。'),
      ...['一、存在的问题', '二、原因剖析', '三、整改措施和成效', '四、下一步打算'].flatMap(
        (heading): readonly Block[] => [
          { kind: 'heading', level: 1, text: heading },
          { kind: 'spacer' },
          { kind: 'spacer' },
        ],
      ),
      line('报告人（签字）：'),
      text(`日期：${byHand}`),
    ],
  },
};

const closingNotice: SampleTemplate = {
  name: '四色卡解除（销号）通知',
  document: {
    head,
    title: ['四色卡解除（销号）通知'],
    addressees: '{姓名}同志',
    blocks: [
      text(
        '{签发日期}对你发出的{卡色}（{编号}），经了解整改情况{#结论}，结论为“{结论}”{/结论}，现予解除（销号）。{#影响期止}影响期至{影响期止}止，期内仍按有关规定执行。{/影响期止}',
      ),
      text('希望你继续严格要求自己，认真履行职责。'),
      ...signedOn('销号日期'),
    ],
  },
};

/** The papers of a card as they are printed from its page, to be changed where the office words them in its own way. */
export const cardPaperTemplates: readonly SampleTemplate[] = [
  handlingSheet,
  inquiryNotice,
  commitmentOfTruth,
  talkRecord,
  deliveryProof,
  reportFrame,
  closingNotice,
];
