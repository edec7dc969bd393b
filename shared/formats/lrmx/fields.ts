import { type Day, isDay, isMonth, type Month, monthInDots } from '#shared/day.ts';
import { cleanName } from '#shared/formats/clean-text.ts';
import { monthOfReading, readDate } from '#shared/formats/month.ts';
import { formerAgeLimits } from '#shared/people/age-limit.ts';
import { readIdNumber } from '#shared/people/id-number.ts';
import { type PersonValues, personFields } from '#shared/people/person.ts';
import { cleanField, cleanLines, cleanResume } from './clean.ts';

/** What an element's text says: a value of the register, or why there is none (the end of a sentence). */
export interface FieldReading {
  readonly value?: string;
  readonly warning?: string;
}

/** One element of the file that is one field of the register. */
export interface LrmxField {
  readonly tag: string;
  readonly field: keyof PersonValues & string;
  /** Of text with its references decoded. */
  read(text: string): FieldReading;
  /** The text that stands for a value of the register. */
  write(value: string): string;
  /** `filled`: written only with a value, as the editors before 2025 do not know it. */
  readonly when: 'always' | 'filled';
}

type Kind = Pick<LrmxField, 'read' | 'write'>;

const asIs = (value: string) => value;
const filled = (value: string): FieldReading => (value === '' ? {} : { value });

const personName: Kind = { read: (text) => filled(cleanName(cleanField(text))), write: asIs };
const line: Kind = { read: (text) => filled(cleanField(text)), write: asIs };
const lines: Kind = { read: (text) => filled(cleanLines(text)), write: asIs };
const resume: Kind = { read: (text) => filled(cleanResume(text)), write: asIs };

const digits = (value: Month | Day | string) => value.replaceAll('-', '');

/** `YYYYMM`; also YYYYMMDD (with 00 for an unknown day) and the dotted forms. */
const month: Kind = {
  read(text) {
    const reading = readDate({ text: cleanField(text).replace(/^(\d{6})00$/, '$1') });
    const value = monthOfReading(reading);
    if (value !== undefined)
      return reading.kind === 'month' && reading.review ? { value, warning: reading.review } : { value };
    return reading.kind === 'unreadable' ? { warning: `“${reading.text}”${reading.why}` } : {};
  },
  write: digits,
};

/** `YYYYMMDD`. A day is not made up for a month. */
const day: Kind = {
  read(text) {
    const reading = readDate({ text: cleanField(text) });
    if (reading.kind === 'day') return { value: reading.value };
    if (reading.kind === 'month') return { warning: `只有年月（${monthInDots(reading.value)}），请补填到日` };
    return reading.kind === 'unreadable' ? { warning: `“${reading.text}”${reading.why}` } : {};
  },
  write: digits,
};

/** 入党时间: a month, the name of a party, both (`199606；民建`), or any other words. */
const partyJoined: Kind = {
  read(text) {
    const words = cleanField(text);
    const reading = readDate({ text: words });
    const isPlain = reading.kind === 'month' && reading.remark === undefined;
    return filled(isPlain ? reading.value : words);
  },
  write: (value) => (isMonth(value) ? digits(value) : value),
};

const sex: Kind = {
  read(text) {
    const word = cleanField(text);
    if (word === '') return {};
    const found = /^[男女]/.exec(word)?.[0];
    return found === undefined ? { warning: `“${word}”不是男或女` } : { value: found };
  },
  write: asIs,
};

const idNumber: Kind = {
  read(text) {
    const id = readIdNumber(text);
    if (id.kind === 'valid') return { value: id.text };
    if (id.kind === 'damaged') return { warning: '后三位已损坏' };
    return id.kind === 'invalid' ? { warning: id.why } : {};
  },
  write: asIs,
};

const limitWords = '改革前任职年龄界限为';

/** `改革前任职年龄界限为60岁`. */
const formerAgeLimit: Kind = {
  read(text) {
    const words = cleanField(text);
    if (words === '') return {};
    if (words.includes('已到龄')) return { value: 'past' };
    const limit = `at${/(\d{2})岁/.exec(words)?.[1]}`;
    return limit in formerAgeLimits ? { value: limit } : { warning: `“${words}”不在可选的界限之内` };
  },
  write: (value) => (value === 'past' ? formerAgeLimits.past : `${limitWords}${value.slice(2)}岁`),
};

function element(
  tag: string,
  field: keyof PersonValues & string,
  kind: Kind,
  when: LrmxField['when'] = 'always',
): LrmxField {
  return { tag, field, ...kind, when };
}

export const familyTag = 'JiaTingChengYuan';
export const photoTag = 'ZhaoPian';
export const versionTag = 'Version';

const beforeFamily: readonly LrmxField[] = [
  element('XingMing', 'name', personName),
  element('XingBie', 'sex', sex),
  element('ChuShengNianYue', 'birth', month),
  element('MinZu', 'nation', line),
  element('JiGuan', 'nativePlace', line),
  element('ChuShengDi', 'birthPlace', line),
  element('RuDangShiJian', 'partyJoined', partyJoined),
  element('CanJiaGongZuoShiJian', 'workStarted', month),
  element('DaoLingNianYue', 'ageLimitMonth', month, 'filled'),
  element('JianKangZhuangKuang', 'health', line),
  element('ZhuanYeJiShuZhiWu', 'title', line),
  element('ShuXiZhuanYeYouHeZhuanChang', 'expertise', line),
  element('QuanRiZhiJiaoYu_XueLi', 'fullTimeEducation', line),
  element('QuanRiZhiJiaoYu_XueWei', 'fullTimeDegree', line),
  element('QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'fullTimeSchool', line),
  element('QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 'fullTimeDegreeSchool', line),
  element('ZaiZhiJiaoYu_XueLi', 'partTimeEducation', line),
  element('ZaiZhiJiaoYu_XueWei', 'partTimeDegree', line),
  element('ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'partTimeSchool', line),
  element('ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 'partTimeDegreeSchool', line),
  element('XianRenZhiWu', 'unitAndPost', line),
  element('NiRenZhiWu', 'proposedPost', line),
  element('NiMianZhiWu', 'removedPost', line),
  element('JianLi', 'resume', resume),
  element('JiangChengQingKuang', 'awards', lines),
  element('NianDuKaoHeJieGuo', 'assessments', lines),
  element('RenMianLiYou', 'appointmentReason', lines),
];

const behindFamily: readonly LrmxField[] = [
  element('ChengBaoDanWei', 'reportingUnit', line),
  element('GaiGeQianRenZhiNianLingJieXian', 'formerAgeLimit', formerAgeLimit, 'filled'),
  element('JiSuanNianLingShiJian', 'ageAsOf', day),
  element('TianBiaoShiJian', 'formDate', day),
  element('TianBiaoRen', 'formAuthor', line),
  element('ShenFenZheng', 'idNumber', idNumber),
];

/** Not in the official list, but seen at the top of some files. Written only where the file had it. */
export const partyTag = element('ZhengZhiMianMao', 'party', line, 'filled');

/** Every field of the register that a file holds; the order is the official one of the elements. */
export const lrmxFields: readonly LrmxField[] = [...beforeFamily, ...behindFamily];

/** The elements of a file in the official order (任免表编辑器 V3.0, with the two of 2025 where its table has them). */
export const officialOrder: readonly string[] = [
  ...beforeFamily.map(({ tag }) => tag),
  familyTag,
  ...behindFamily.map(({ tag }) => tag),
  photoTag,
  versionTag,
];

const byTag = new Map([...lrmxFields, partyTag].map((one) => [one.tag, one]));

export function fieldOfTag(tag: string): LrmxField | undefined {
  return byTag.get(tag);
}

/** The elements of one `<Item>` of the family. */
export const memberTags = {
  relation: 'ChengWei',
  name: 'XingMing',
  birth: 'ChuShengRiQi',
  party: 'ZhengZhiMianMao',
  unitAndPost: 'GongZuoDanWeiJiZhiWu',
} as const;

export const readMonth = month.read;

/** Values of the register out of the readings of its fields; a value that is none of its field is a bug here. */
export function valuesOfReadings(readings: Readonly<Record<string, string>>): PersonValues {
  const isValues = (values: Readonly<Record<string, string>>): values is PersonValues & typeof values =>
    Object.entries(values).every(([name, value]) => isValueOf(name, value));
  if (!isValues(readings)) throw new Error('a reading does not fit its field');
  return readings;
}

function isValueOf(name: string, value: string): boolean {
  const field = Object.entries(personFields).find(([known]) => known === name)?.[1];
  switch (field?.kind) {
    case undefined:
      return false;
    case 'month':
      return isMonth(value);
    case 'day':
      return isDay(value);
    case 'option':
      return value in field.options;
    default:
      return true;
  }
}
