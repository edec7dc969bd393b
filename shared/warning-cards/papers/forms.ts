import { interview } from '../../case-types/interview.ts';
import type { OfficialDocument } from '../../documents/model.ts';
import {
  cardTitle,
  cell,
  dayOr,
  form,
  label,
  nameOf,
  optionWord,
  type PaperCase,
  placeOf,
  SIGN_DAY,
  text,
  wideRow,
} from './pieces.ts';

const grid = [3, 5, 3, 5] as const;

/** 四色卡承办单: what is proposed and the opinions, to be signed by hand and scanned back. */
export function handlingSheet({ card }: PaperCase): OfficialDocument {
  const { values, frozen } = card;
  // One opinion more has to stand on the page of a red card.
  const room = values.colour === 'red' ? 2 : 3;
  const signed = (words: string | undefined, by: string | undefined, on: string) =>
    `${words ?? ''}　　${by ?? '　　　　'}　${on}`;
  return {
    title: ['四色卡承办单'],
    blocks: [
      form(
        grid,
        {
          cells: [
            label('卡色'),
            cell(cardTitle(card)),
            label('编号'),
            cell(card.number?.text ?? '签发时编号'),
          ],
        },
        { cells: [label('对象'), cell(nameOf(card)), label('职务层次'), cell(frozen?.level)] },
        { cells: [label('单位职务'), cell(placeOf(card), { span: 3 })] },
        { cells: [label('线索来源'), cell(values.source), label('事由类别'), cell(values.ground)] },
        wideRow('事由摘要', values.summary, 3, 3),
        wideRow('要求事项', values.demand, 3, 2),
        { cells: [label('依据文件'), cell(values.basis, { span: 3 })] },
        wideRow(
          '拟办意见',
          signed(values.proposal, values.handler, dayOr(values.proposedOn, SIGN_DAY)),
          3,
          room,
        ),
        wideRow(
          '分管领导意见',
          signed(values.deputyOpinion, values.deputyBy, dayOr(values.deputyOn, SIGN_DAY)),
          3,
          room,
        ),
        wideRow(
          '部长意见',
          signed(values.headOpinion, values.headBy, dayOr(values.headOn, SIGN_DAY)),
          3,
          room,
        ),
        ...(values.colour === 'red'
          ? [
              wideRow(
                '市委主要领导意见',
                signed(values.leaderOpinion, values.leaderBy, dayOr(values.leaderOn, SIGN_DAY)),
                3,
                room,
              ),
            ]
          : []),
        { cells: [label('承办科室'), cell(values.office), label('承办人'), cell(values.handler)] },
      ),
    ],
  };
}

/** 送达回证, with the refusal to sign and its two witnesses. */
export function deliveryProof({ card, organ }: PaperCase): OfficialDocument {
  const { values } = card;
  return {
    title: ['送达回证'],
    blocks: [
      form(
        grid,
        {
          lines: 2,
          cells: [label('送达文书'), cell(`${cardTitle(card)}　${card.number?.text ?? ''}`, { span: 3 })],
        },
        { cells: [label('受送达人'), cell(nameOf(card)), label('单位职务'), cell(placeOf(card))] },
        { cells: [label('送达机关'), cell(organ), label('送达方式'), cell(optionWord('deliveryWay', card))] },
        {
          cells: [
            label('送达人'),
            cell(values.deliveredBy),
            label('送达日期'),
            cell(dayOr(values.deliveredOn, SIGN_DAY)),
          ],
        },
        {
          lines: 3,
          cells: [label('签收人（签字）'), cell(values.receivedBy), label('签收日期'), cell(SIGN_DAY)],
        },
        wideRow('拒签情况', values.refusal, 3, 4),
        {
          lines: 2,
          cells: [
            label('见证人一（签字）'),
            cell(values.witness1),
            label('见证人二（签字）'),
            cell(values.witness2),
          ],
        },
        wideRow('备注', undefined, 3, 2),
      ),
      { kind: 'note', text: '受送达人拒绝签收的，由送达人写明情况，两名见证人签字' },
    ],
  };
}

/** 谈话记录 of a red card (警省谈话). */
export function talkRecord({ card }: PaperCase): OfficialDocument {
  const { talkedOn, talker, summary } = card.values;
  return {
    title: ['警省谈话记录'],
    blocks: [
      form(
        grid,
        { cells: [label('谈话对象'), cell(nameOf(card)), label('单位职务'), cell(placeOf(card))] },
        { cells: [label('谈话日期'), cell(dayOr(talkedOn, SIGN_DAY)), label('谈话地点'), cell('')] },
        { cells: [label(interview.fields.talker.label), cell(talker), label('记录人'), cell('')] },
        wideRow('谈话事由', [cardTitle(card), card.number?.text, summary].filter(Boolean).join('　'), 3, 3),
        wideRow('谈话内容', undefined, 3, 8),
        wideRow('本人态度和表态', undefined, 3, 3),
        { lines: 2, cells: [label('谈话人（签字）'), cell(''), label('本人（签字）'), cell('')] },
      ),
      text('以上记录经本人阅看，与谈话内容相符。'),
    ],
  };
}
