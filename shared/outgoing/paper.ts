import type { CaseNumber } from '../case-type.ts';
import type { OutgoingValues } from '../case-types/outgoing-document.ts';
import { isUpward } from '../case-types/outgoing-document.ts';
import { type Day, yearOf } from '../day.ts';
import type { Head, Imprint, Marks } from '../documents/head.ts';
import type { Annex, Block, OfficialDocument } from '../documents/model.ts';
import { annexLabel } from '../documents/places.ts';
import { titleLines } from '../documents/title-lines.ts';
import { assertNever } from '../result.ts';
import { annexesIn } from './annexes.ts';
import { linesOf, type Span, strung } from './lines.ts';
import { type TextItem, textItems } from './text-blocks.ts';

/** 发文 as it stands in the register or in the form. */
export interface Outgoing {
  readonly values: OutgoingValues;
  /** Missing until it is signed. */
  readonly number?: CaseNumber | undefined;
}

/** Who issues it, and the day printed where an act has not happened yet. */
export interface Issuer {
  readonly organ: string;
  readonly today: Day;
}

/** The paper, and where its text stands in the form. */
export interface OutgoingPaper {
  readonly document: OfficialDocument;
  readonly body: readonly TextItem[];
  /** By annex with pages of its own: the items with their places in the whole field. */
  readonly annexes: readonly { readonly label: string; readonly items: readonly TextItem[] }[];
}

/** What stands in the red head where nothing else is typed. */
function organOf({ form, organ }: OutgoingValues, office: string): string {
  const typed = oneLine(organ);
  if (typed !== '') return typed;
  return form === 'minutes' ? `${office}会议纪要` : form === 'letter' ? office : `${office}文件`;
}

/** A title in lines: where somebody has broken it by hand as it stands, otherwise as 梯形. */
function linesOfTitle(title: string | undefined): readonly string[] {
  const typed = linesOf(title ?? '').flatMap((line) => line.text.replace(/\t+/g, ' ').trim() || []);
  return typed.length > 1 ? typed : titleLines(typed[0] ?? '');
}

/** One outgoing document by GB/T 9704-2012. What is not filled yet is left out or stands as it will by default. */
export function outgoingPaper(outgoing: Outgoing, issuer: Issuer): OutgoingPaper {
  const { values } = outgoing;
  const typed = annexesIn(values.annexes ?? '');
  const body = textItems(values.body ?? '');
  const annexes = typed.flatMap(({ text, name, span }, index) => {
    if (text === '') return [];
    const items = textItems(text).map((item) => ({ ...item, span: moved(item.span, span.from) }));
    return [{ label: annexLabel(index, typed.length), name, items }];
  });
  const addressees = strung(values.addressees ?? '', '，').replace(/[：:]$/, '');
  const document: OfficialDocument = {
    head: headOf(outgoing, issuer),
    title: linesOfTitle(values.title),
    ...(values.form === 'minutes' || addressees === '' ? {} : { addressees }),
    blocks: [
      ...body.map(({ block }) => block),
      ...(typed.length === 0 ? [] : [{ kind: 'attachments' as const, names: typed.map(({ name }) => name) }]),
      ...(values.form === 'minutes' ? attendance(values) : closing(values, issuer)),
    ],
    ...(annexes.length === 0
      ? {}
      : {
          annexes: annexes.map(
            ({ label, name, items }): Annex => ({
              label,
              title: titleLines(name),
              blocks: items.map(({ block }) => block),
            }),
          ),
        }),
    ...imprintOf(values, issuer),
  };
  return { document, body, annexes };
}

/** As many copies as are printed, each with its 份号; a single one where none is wanted. */
export function copiesOf(
  document: OfficialDocument,
  { numbered, copies = 1 }: OutgoingValues,
): readonly OfficialDocument[] {
  const { head } = document;
  if (!numbered || !head || head.form === 'minutes') return [document];
  return Array.from({ length: copies }, (_, index) => ({
    ...document,
    head: { ...head, marks: { ...head.marks, copy: index + 1 } },
  }));
}

/** 组发〔2026〕3号; before it is signed with a gap where the number will stand. */
function numberText({ values, number }: Outgoing, today: Day): string {
  return number?.text ?? `${values.code ?? ''}〔${yearOf(values.writtenOn ?? today)}〕　号`;
}

function headOf(outgoing: Outgoing, issuer: Issuer): Head {
  const { values } = outgoing;
  const organ = organOf(values, issuer.organ);
  const number = numberText(outgoing, issuer.today);
  const marks = marksOf(values);
  switch (values.form) {
    case 'letter':
      return { form: 'letter', organ, number, ...marks };
    case 'minutes':
      return {
        form: 'minutes',
        organ,
        // The name of the series stands above in red.
        number: number.slice(Math.max(0, number.indexOf('〔'))),
        office: oneLine(values.printOffice) || `${issuer.organ}办公室`,
        day: values.writtenOn ?? issuer.today,
      };
    case 'file':
    case undefined: {
      const signers = isUpward(values) ? namesIn(values.signer) : [];
      return { form: 'file', organ, number, ...marks, ...(signers.length === 0 ? {} : { signers }) };
    }
    default:
      return assertNever(values.form);
  }
}

const urgencies = { urgent: '特急', soon: '加急' } as const;

function marksOf({ urgency, internal }: OutgoingValues): { readonly marks?: Marks } {
  if (urgency === undefined && !internal) return {};
  return {
    marks: {
      ...(internal ? { secrecy: { level: '工作秘密' } } : {}),
      ...(urgency === undefined ? {} : { urgency: urgencies[urgency] }),
    },
  };
}

/** 署名, 成文日期 and 附注 (7.3.5, 7.3.6). */
function closing({ signature, sealed, writtenOn, note }: OutgoingValues, issuer: Issuer): readonly Block[] {
  const words = strung(note ?? '', '').replace(/^[（(]([^（()）]*)[）)]$/, '$1');
  return [
    {
      kind: 'signature',
      office: oneLine(signature) || issuer.organ,
      day: writtenOn ?? issuer.today,
      seal: sealed ?? false,
    },
    ...(words === '' ? [] : [{ kind: 'note' as const, text: words }]),
  ];
}

/** 出席 请假 列席 below an empty line (10.3). */
function attendance({ present, absent, attending }: OutgoingValues): readonly Block[] {
  const named = (label: '出席' | '请假' | '列席', names: string | undefined): readonly Block[] => {
    const told = strung(names ?? '', '、').replace(/[。；]$/, '');
    return told === '' ? [] : [{ kind: 'attendance', label, names: told }];
  };
  const all = [...named('出席', present), ...named('请假', absent), ...named('列席', attending)];
  return all.length === 0 ? [] : [{ kind: 'spacer' }, ...all];
}

/** 版记 (7.4); a letter has only 抄送 there (10.1). */
function imprintOf(
  { form, copyTo, printOffice, printedOn, writtenOn, imprintApart }: OutgoingValues,
  { organ, today }: Issuer,
): { readonly imprint?: Imprint } {
  const others = strung(copyTo ?? '', '，')
    .replace(/^抄送[：:]/, '')
    .replace(/。$/, '');
  if (form === 'letter' && others === '') return {};
  return {
    imprint: {
      ...(others === '' ? {} : { copyTo: others }),
      ...(form === 'letter'
        ? {}
        : {
            printed: {
              office: oneLine(printOffice) || `${organ}办公室`,
              day: printedOn ?? writtenOn ?? today,
            },
          }),
      place: imprintApart ? 'evenPage' : 'lastPage',
    },
  };
}

function namesIn(text: string | undefined): readonly string[] {
  return strung(text ?? '', '、')
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function oneLine(text: string | undefined): string {
  return strung(text ?? '', '');
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
