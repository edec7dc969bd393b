import type { Block, OfficialDocument } from '../../documents/model.ts';
import { termInWords } from '../../workdays.ts';
import {
  blankLine,
  cardTitle,
  dayOr,
  nameOf,
  optionWord,
  type PaperCase,
  placeOf,
  SIGN_DAY,
  text,
} from './pieces.ts';

function addressed({ card }: PaperCase): string {
  return card.frozen?.name ? `${card.frozen.name}同志` : placeOf(card);
}

/** 函询通知书, always in writing: what is asked, by when, and how to answer. */
export function inquiryNotice(paper: PaperCase): OfficialDocument {
  const { card, organ, today, replyTerm } = paper;
  const { opening, summary, demand, issuedOn, originKind } = card.values;
  const term = replyTerm === undefined ? '规定期限' : termInWords(replyTerm);
  return {
    head: { form: 'letter', organ, number: card.number?.text ?? '' },
    title: [originKind === 'second' ? '函询通知书（二次函询）' : '函询通知书'],
    addressees: addressed(paper),
    blocks: [
      ...[opening, summary, demand]
        .filter((words) => words !== undefined && words !== '')
        .map((words) => text(words ?? '')),
      text(
        `请自收到本通知之日起${term}内，就上述问题实事求是地作出书面说明，由本人签名，附真实性承诺书，密封后直接送交我部。`,
      ),
      text('请严格保密，不得打听、追查反映人。'),
      { kind: 'signature', office: organ, day: issuedOn ?? today, seal: true },
    ],
  };
}

/** 函询说明真实性承诺书, signed by the person. */
export function commitmentOfTruth({ card, organ }: PaperCase): OfficialDocument {
  return {
    title: ['函询说明真实性承诺书'],
    addressees: organ,
    blocks: [
      text(
        `本人${nameOf(card)}，现任${placeOf(card)}。已收到${cardTitle(card)}（${card.number?.text ?? ''}）。`,
      ),
      text(
        '本人郑重承诺：就函询事项所作的书面说明真实、准确、完整，没有隐瞒、编造或者遗漏，所附材料与原件一致。如有不实，本人愿意承担相应责任，接受组织处理。',
      ),
      { kind: 'spacer' },
      blankLine('承诺人（签字）：'),
      text(`日期：${SIGN_DAY}`),
    ],
  };
}

/** 整改报告 frame: the headings under which the person writes. */
export function reportFrame({ card, organ }: PaperCase): OfficialDocument {
  const parts = ['一、存在的问题', '二、原因剖析', '三、整改措施和成效', '四、下一步打算'];
  return {
    title: ['整改情况报告'],
    addressees: organ,
    blocks: [
      text(
        `本人${nameOf(card)}，现任${placeOf(card)}，${dayOr(card.values.deliveredOn, SIGN_DAY)}收到${cardTitle(card)}（${card.number?.text ?? ''}）。现将整改情况报告如下。`,
      ),
      ...parts.flatMap((heading): readonly Block[] => [
        { kind: 'heading', level: 1, text: heading },
        { kind: 'spacer' },
        { kind: 'spacer' },
      ]),
      blankLine('报告人（签字）：'),
      text(`日期：${SIGN_DAY}`),
    ],
  };
}

/** 解除（销号）通知, sent to the person when the card is closed. */
export function closingNotice(paper: PaperCase): OfficialDocument {
  const { card, organ, today } = paper;
  const { issuedOn, conclusion, closedOn, effectUntil } = card.values;
  const found = conclusion === undefined ? '' : `，结论为“${optionWord('conclusion', card)}”`;
  return {
    head: { form: 'letter', organ, number: card.number?.text ?? '' },
    title: ['四色卡解除（销号）通知'],
    addressees: addressed(paper),
    blocks: [
      text(
        `${dayOr(issuedOn, '')}对你发出的${cardTitle(card)}（${card.number?.text ?? ''}），经了解整改情况${found}，现予解除（销号）。`,
      ),
      ...(effectUntil === undefined
        ? []
        : [text(`影响期至${dayOr(effectUntil, '')}止，期内仍按有关规定执行。`)]),
      text('希望你继续严格要求自己，认真履行职责。'),
      { kind: 'signature', office: organ, day: closedOn ?? today, seal: true },
    ],
  };
}
