/**
 * What the preflight of any document cannot know: the rules of 文种 and 行文 (《党政机关公文处理工作条例》, chapters 3 and 4) and
 * of the register. Like it, this reports and stops nothing.
 */
import { isUpward, type OutgoingValues, outgoingFields } from '../case-types/outgoing-document.ts';
import { yearOf } from '../day.ts';
import { placesOf } from '../documents/places.ts';
import { isBlank } from '../fields.ts';
import { chineseNumber } from '../reports/chinese-number.ts';
import type { Remark } from './findings.ts';
import { strung } from './lines.ts';
import { gapsIn, type Label } from './numbering.ts';
import type { Outgoing, OutgoingPaper } from './paper.ts';
import type { TextItem } from './text-blocks.ts';

/** In the order of the form. */
export function remarksOn(outgoing: Outgoing, paper: OutgoingPaper): readonly Remark[] {
  const { values } = outgoing;
  return [
    ...ofNumber(outgoing),
    ...ofTitle(values),
    ...ofAddressees(values),
    ...ofBody(values, paper),
    ...ofSigner(values),
    ...ofUnusual(paper),
  ];
}

function when(holds: boolean, remark: Remark): readonly Remark[] {
  return holds ? [remark] : [];
}

function ofNumber({ values, number }: Outgoing): readonly Remark[] {
  const where = '发文字号';
  const year = number?.series.split('/')[1];
  const written = values.writtenOn;
  return [
    ...when(number === undefined, {
      where,
      message: '还没有编号，纸上空着顺序号。',
      remedy: '签发时自动编号，编好再印。',
      note: true,
    }),
    ...when(number === undefined && isBlank(values.code), {
      where,
      field: 'code',
      message: '没有选择发文机关代字。',
      remedy: '签发前选择。',
      note: true,
    }),
    ...when(year !== undefined && written !== undefined && String(yearOf(written)) !== year, {
      where,
      field: 'writtenOn',
      message: `${number?.text}的年份与成文日期（${written}）不是同一年。`,
      remedy: '核对成文日期；号不能改，确实编错的撤销后另行登记。',
    }),
  ];
}

/** The title ends with the 文种 (《条例》 第九条). */
function ofTitle({ form, genre, title }: OutgoingValues): readonly Remark[] {
  const words = strung(title ?? '', '');
  if (form === 'minutes' || genre === undefined || words === '') return [];
  const name = outgoingFields.genre.options[genre];
  return when(!words.replace(/[（(].*[）)]$/, '').endsWith(name), {
    where: '公文标题',
    field: 'title',
    message: `标题末尾不是文种“${name}”。`,
    remedy: '核对标题和文种。',
  });
}

/** 通报, 决定 and 意见 may go to everybody, 公告 and 通告 do. */
const addressed: ReadonlySet<string> = new Set(['notice', 'request', 'report', 'reply', 'letter']);

/** 请示 goes to one office above (《条例》 第十五条). */
function ofAddressees({ form, genre, addressees }: OutgoingValues): readonly Remark[] {
  if (form === 'minutes' || genre === undefined || !addressed.has(genre)) return [];
  const words = strung(addressees ?? '', '，');
  const at = { where: '主送机关', field: 'addressees' } as const;
  return [
    ...when(words === '', { ...at, message: '没有主送机关。', remedy: '填写主送机关。' }),
    ...when(genre === 'request' && /[，、；,;]/.test(words), {
      ...at,
      message: '请示一般只主送一个上级机关。',
      remedy: '需要同时送其他机关的，改为抄送。',
    }),
  ];
}

function ofBody({ genre, body = '', annexes }: OutgoingValues, paper: OutgoingPaper): readonly Remark[] {
  const at = { where: '正文', field: 'body' } as const;
  return [
    ...when(paper.body.length === 0, { ...at, message: '没有正文。', remedy: '填写正文。' }),
    ...when(genre === 'report' && /[妥当可]否.{0,8}(?:批示|批复|批准)/.test(body), {
      ...at,
      message: '报告中夹带了请示事项。',
      remedy: '需要上级答复的，另用请示行文。',
    }),
    ...when(isBlank(annexes) && /(?:见|随文|下发|印发)附件|附件\d/.test(body), {
      where: '附件说明',
      field: 'annexes',
      message: '正文提到附件，没有填写附件。',
      remedy: '填写附件名称，或者修改正文。',
    }),
    ...ofLabels(paper.body, '', 'body'),
    ...paper.annexes.flatMap(({ label, items }) => ofLabels(items, label, 'annexes')),
  ];
}

/** 层次序数 in their order and with their own marks (7.3.3). */
function ofLabels(items: readonly TextItem[], lead: string, field: 'body' | 'annexes'): readonly Remark[] {
  const where = (text: string) => `${lead}“${[...text].slice(0, 10).join('')}”`;
  const gaps = gapsIn(items).map(({ item, due }) => ({
    where: where(startOf(item)),
    field,
    span: item.span,
    message: `层次序数“${item.label?.text ?? ''}”前面没有“${item.label ? labelText(item.label, due) : ''}”。`,
    remedy: '核对序数，有没有漏写或者跳号。',
  }));
  const odd = items.flatMap((item) => {
    const text = startOf(item);
    const found = oddLabels.find(([form]) => form.test(text));
    if (!found) return [];
    const [, message, remedy] = found;
    return [{ where: where(text), field, span: item.span, message, remedy }];
  });
  return [...gaps, ...odd];
}

const oddLabels = [
  [/^\d{1,2}、/, '第三层序数后面不用顿号。', '改为“1.”的样式。'],
  [/^（[一二三四五六七八九十]+）[、．.]/, '带括号的序数后面不加标点。', '删去括号后面的标点。'],
  [/^（\d+）[、．.]/, '带括号的序数后面不加标点。', '删去括号后面的标点。'],
  [/^[一二三四五六七八九十]{1,3}[．.，,]/, '第一层序数后面应当用顿号。', '改为“一、”的样式。'],
  [/^[①-⑳]/, '层次序数不用圈码。', '依次用“一、”“（一）”“1.”“（1）”。'],
] as const;

function startOf({ block }: TextItem): string {
  if (block.kind === 'heading') return block.text;
  const run = block.kind === 'paragraph' ? block.runs[0] : undefined;
  return run && 'text' in run ? run.text : '';
}

function labelText({ level }: Label, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`;
    case 2:
      return `（${chineseNumber(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** 上行文 bears who signed it, 请示 whom to ask (7.2.6, 《条例》 第九条). */
function ofSigner(values: OutgoingValues): readonly Remark[] {
  if (!isUpward(values)) return [];
  const name = outgoingFields.genre.options[values.genre ?? 'request'];
  return [
    ...when(isBlank(values.signer), {
      where: '签发人',
      field: 'signer',
      message: `${name}是上行文，应当标注签发人姓名。`,
      remedy: '填写签发人。',
    }),
    ...when(values.genre === 'request' && isBlank(values.note), {
      where: '附注',
      field: 'note',
      message: '请示没有写联系人和电话。',
      remedy: '填写附注，如“联系人：王某，电话：0511-86500000”。',
      note: true,
    }),
  ];
}

/** What slips in from chats and web pages: no font of official documents has it. */
function ofUnusual({ document }: OutgoingPaper): readonly Remark[] {
  return placesOf(document).flatMap(({ where, text }) => {
    const found = [...new Set(text.match(/\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu) ?? [])];
    if (found.length === 0) return [];
    const message = `“${found.join('')}”是表情符号，公文的字体中没有。`;
    return [{ where, message, remedy: '删去，或者改用文字。' }];
  });
}
