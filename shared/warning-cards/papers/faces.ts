import { type CardColour, cardColours } from '../../case-types/warning-card.ts';
import { dayInWords } from '../../day.ts';
import type { Block, FormBlock, OfficialDocument } from '../../documents/model.ts';
import { termInWords } from '../../workdays.ts';
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
} from './pieces.ts';

/** Ground of the band that bears the card's name: light enough for black words, and for a copier. */
const grounds: Readonly<Record<CardColour, string>> = {
  blue: 'CFE2F7',
  yellow: 'FFF0B3',
  orange: 'FFD9B0',
  red: 'F8CFCF',
};

/** What the card asks for in the end, by colour. */
export function closingLine({ card, replyTerm }: PaperCase): string {
  const term = replyTerm === undefined ? '规定期限' : termInWords(replyTerm);
  switch (card.values.colour ?? 'blue') {
    case 'blue':
      return '请认真学习，自觉遵守。';
    case 'yellow':
      return '请引以为戒，认真整改，整改情况将予回访。';
    case 'orange':
      return `请自收到本卡之日起${term}内，如实作出书面说明，并签署真实性承诺书。`;
    case 'red':
      return `请自收到本卡之日起${term}内，作出书面检查；满六个月书面报告整改情况。`;
  }
}

function body({ card }: PaperCase): readonly string[] {
  const { opening, summary, demand } = card.values;
  return [opening, summary, demand]
    .filter((words) => words !== undefined && words !== '')
    .map((words) => words ?? '');
}

/** The card as an official paper (GB/T 9704): addressee, text, signature with seal, 抄送 of a red card. */
export function officialCard(paper: PaperCase): OfficialDocument {
  const { card, organ, today } = paper;
  const { issuedOn, copyTo, basis } = card.values;
  return {
    head: { form: 'letter', organ, number: card.number?.text ?? '' },
    title: [cardTitle(card)],
    addressees: card.frozen?.name ? `${card.frozen.name}同志` : placeOf(card),
    blocks: [
      ...body(paper).map(text),
      text(basis === undefined ? closingLine(paper) : `根据${quoted(basis)}，${closingLine(paper)}`),
      { kind: 'signature', office: organ, day: issuedOn ?? today, seal: true },
    ],
    ...(copyTo === undefined ? {} : { imprint: { copyTo, place: 'lastPage' as const } }),
  };
}

function quoted(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}

type Copy = '存根' | '正本' | '抄送' | '回执';

/** The A5 colour card in its copies, each on a page of its own; a red one has one more for the unit it is copied to. */
export function colourCard(paper: PaperCase): readonly OfficialDocument[] {
  const { colour, copyTo } = paper.card.values;
  const copied = colour === 'red' && copyTo !== undefined ? [face(paper, '抄送')] : [];
  return [stub(paper), face(paper, '正本'), ...copied, receipt(paper)];
}

function band(paper: PaperCase, copy: Copy): FormBlock {
  const { card } = paper;
  const shade = grounds[card.values.colour ?? 'blue'];
  const { serial } = card.values;
  return form(
    [3, 2],
    { lines: 2, cells: [label(`${cardTitle(card)}（${copy}）`, { span: 2, shade })] },
    {
      lines: 1,
      cells: [
        cell(`编号：${card.number?.text ?? '（未编号）'}`),
        cell(serial === undefined ? '' : `印制流水号：${serial}`, { align: 'right' }),
      ],
    },
  );
}

function paged(paper: PaperCase, copy: Copy, ...blocks: readonly Block[]): OfficialDocument {
  return { title: [paper.organ], blocks: [band(paper, copy), { kind: 'spacer' }, ...blocks] };
}

function face(paper: PaperCase, copy: '正本' | '抄送'): OfficialDocument {
  const { card, organ, today } = paper;
  return paged(
    paper,
    copy,
    text(`${nameOf(card)}${card.frozen?.name ? '同志' : ''}（${placeOf(card)}）：`),
    ...body(paper).map(text),
    text(closingLine(paper)),
    { kind: 'signature', office: organ, day: card.values.issuedOn ?? today, seal: true },
    ...(copy === '抄送' ? [text(`抄送：${card.values.copyTo ?? ''}`)] : []),
  );
}

function stub(paper: PaperCase): OfficialDocument {
  const { values } = paper.card;
  return paged(
    paper,
    '存根',
    form(
      [5, 8, 4, 9],
      {
        cells: [
          label('对象'),
          cell(nameOf(paper.card)),
          label('签发日期'),
          cell(values.issuedOn && dayInWords(values.issuedOn)),
        ],
      },
      { cells: [label('单位职务'), cell(placeOf(paper.card), { span: 3 })] },
      { lines: 3, cells: [label('事由'), cell(values.summary, { span: 3 })] },
      { lines: 2, cells: [label('要求'), cell(values.demand, { span: 3 })] },
      {
        cells: [label('承办'), cell([values.office, values.handler].filter(Boolean).join(' '), { span: 3 })],
      },
      {
        lines: 2,
        cells: [
          label('分管领导'),
          cell(opinion(values.deputyOpinion, values.deputyBy)),
          label('日期'),
          cell(dayOr(values.deputyOn, '')),
        ],
      },
      {
        lines: 2,
        cells: [
          label('部长'),
          cell(opinion(values.headOpinion, values.headBy)),
          label('日期'),
          cell(dayOr(values.headOn, '')),
        ],
      },
      ...(values.colour === 'red'
        ? [
            {
              lines: 2,
              cells: [
                label('市委主要领导'),
                cell(opinion(values.leaderOpinion, values.leaderBy)),
                label('日期'),
                cell(dayOr(values.leaderOn, '')),
              ],
            },
          ]
        : []),
      {
        cells: [
          label('送达'),
          cell(optionWord('deliveryWay', paper.card)),
          label('日期'),
          cell(dayOr(values.deliveredOn, '')),
        ],
      },
    ),
  );
}

function opinion(words: string | undefined, by: string | undefined): string {
  return [words, by].filter((part) => part !== undefined && part !== '').join('　');
}

function receipt(paper: PaperCase): OfficialDocument {
  const { colour } = paper.card.values;
  const returns: Readonly<Record<CardColour, string>> = {
    blue: '本人已收到上述警宣卡。',
    yellow: '本人已收到上述警示卡，将认真整改。',
    orange: '本人已收到上述警询卡，将按期如实作出书面说明。',
    red: '本人已收到上述警省卡，将按期作出书面检查并报告整改情况。',
  };
  return paged(
    paper,
    '回执',
    text(returns[colour ?? 'blue']),
    form(
      [2, 4],
      { lines: 2, cells: [label('签收人（签字）'), cell('')] },
      { lines: 1, cells: [label('签收日期'), cell(SIGN_DAY, { align: 'center' })] },
      { lines: 3, cells: [label('拒签情况'), cell('')] },
      { lines: 1, cells: [label('见证人（二人）'), cell('')] },
      { lines: 1, cells: [label('送达人'), cell(paper.card.values.deliveredBy)] },
    ),
    {
      kind: 'note',
      text: `请签收后由送达人将本回执交回${paper.organ}，${cardColours[colour ?? 'blue'].act}内容不得外传`,
    },
  );
}
