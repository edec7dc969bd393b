import { compact } from '../formats/clean-text.ts';

/** A word of a file as the code list has it. `review`: the two are not the same, and a person should look. */
export interface CodedWord {
  readonly word: string;
  readonly review?: string;
}

/** 正科级 → 乡科级正职, 副县 → 县处级副职: what the levels of GB/T 12407 were called before and are called in speech. */
const levelWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:正[省部]|省部级?正|部级正|正省部)/, '省部级正职'],
  [/^(?:副[省部]|省部级?副|部级副|副省部)/, '省部级副职'],
  [/^(?:正厅|厅局?级?正|地厅级?正|正地厅|正厅局)/, '厅局级正职'],
  [/^(?:副厅|厅局?级?副|地厅级?副|副地厅|副厅局)/, '厅局级副职'],
  [/^(?:正[处县]|[县处]处?级?正|正县处)/, '县处级正职'],
  [/^(?:副[处县]|[县处]处?级?副|副县处)/, '县处级副职'],
  [/^(?:正科|正乡科|乡?科级?正)/, '乡科级正职'],
  [/^(?:副科|副乡科|乡?科级?副)/, '乡科级副职'],
  [/^科员/, '科员级'],
  [/^办事员/, '办事员级'],
];

/** A level in today's wording; undefined if the word is none that is known. */
export function levelWord(written: string): string | undefined {
  const text = compact(written).replace(/[()（）]/g, '');
  const known =
    /^(?:[正副](?:省部|地厅|县处|乡科|厅局|[省部厅处县科])级?|(?:省部|厅局|地厅|县处|乡科|[部厅处县科])级?[正副]|科员级?|办事员级?)(?:职|级|级?实职|级?干部|级?领导职务)*$/;
  return known.test(text) ? levelWords.find(([pattern]) => pattern.test(text))?.[1] : undefined;
}

/** 套转 of 2019: what became of the non-leading posts of before (公务员职务与职级并行规定 and its 实施方案). */
const formerRanks: Readonly<Record<string, string>> = {
  巡视员: '一级巡视员',
  副巡视员: '二级巡视员',
  调研员: '二级调研员',
  副调研员: '四级调研员',
  主任科员: '二级主任科员',
  副主任科员: '四级主任科员',
  科员: '一级科员',
  办事员: '二级科员',
};

/** 1级主任科员, 一级主任: digits and what is left out. */
const digits: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四' };

/** A 职级 in today's wording. A post of before 2019 is converted, and somebody should look whether it has moved on since. */
export function rankWord(written: string): CodedWord {
  const text = compact(written).replace(/^([1-4])(?=级)/, (digit) => digits[digit] ?? digit);
  const former = formerRanks[text];
  if (former === undefined) return { word: text };
  return { word: former, review: `“${text}”是2019年以前的职务名称，按套转办法读作“${former}”，请核对` };
}

const partyWords: Readonly<Record<string, string>> = {
  党员: '中共党员',
  中共: '中共党员',
  中国共产党党员: '中共党员',
  中国共产党: '中共党员',
  中共正式党员: '中共党员',
  正式党员: '中共党员',
  中共预备党员: '预备党员',
  中国共产党预备党员: '预备党员',
  团员: '共青团员',
  中国共产主义青年团团员: '共青团员',
  共青团: '共青团员',
  民革会员: '民革',
  民革党员: '民革',
  民盟盟员: '民盟',
  民建会员: '民建',
  民进会员: '民进',
  农工民主党: '农工党',
  农工党党员: '农工党',
  致公党党员: '致公党',
  九三学社: '九三',
  九三学社社员: '九三',
  台盟盟员: '台盟',
  无党派人士: '无党派',
  无党派民主人士: '无党派',
  普通公民: '群众',
};

/** 政治面貌 in the editor's short words; other words stay. */
export function partyWord(written: string): string {
  const text = compact(written);
  return partyWords[text] ?? text;
}

/** 本科 → 大学, 省委党校本科 → 省（区、市）委党校大学: 学历 in the words of ZB64; other words stay as they were written. */
export function educationWord(written: string): string {
  const text = compact(written).replace(/(?:毕业|学历|文化)$/, '');
  const school = /^(.*党校)(.+)$/.exec(text);
  const own = gradeWord(school?.[2] ?? text);
  if (own === undefined) return written;
  if (!school) return own;
  if (/^中(?:央|共中央)党校$/.test(school[1] ?? '')) return `中央党校${own}`;
  return /省委|区委|市委|省（区、市）委/.test(school[1] ?? '') ? `省（区、市）委党校${own}` : written;
}

function gradeWord(text: string): string | undefined {
  if (/^(?:(?:硕士|博士)?研究生|硕士|博士)$/.test(text)) return '研究生';
  if (/^(?:大学|大学本科|本科)$/.test(text)) return '大学';
  if (/^(?:大专|大学专科|专科|高职)$/.test(text)) return '大专';
  if (/^(?:中专|中等专科|中等专业学校)$/.test(text)) return '中专';
  if (/^(?:中技|技校|中等技术学校)$/.test(text)) return '中技';
  if (/^(?:高中|普通高中|职高)$/.test(text)) return '高中';
  return /^(?:初中|小学|研究生班|大学普通班)$/.test(text) ? text : undefined;
}

const provinces =
  '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 北京 天津 上海 重庆'.split(
    ' ',
  );

/**
 * 江苏省镇江市丹阳市 → 江苏丹阳: 籍贯 and 出生地 in the short form of the editor (ZB01, no 省 and 县). Only what is certain is
 * shortened: province first, and a county, city or district at the end that leaves two characters.
 */
export function placeWord(written: string): string {
  const text = compact(written);
  const province = provinces.find((name) => text.startsWith(name));
  if (province === undefined) return text;
  const rest = text.slice(province.length).replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/, '');
  if (rest === '' || !/[市县区旗州盟]/.test(rest)) return province + rest;
  const place = /^(?:.+?(?:市|自治州|地区|盟))?(.{1,8}?[市县区旗])$/.exec(rest)?.[1] ?? rest;
  const short = place.replace(/(?:(?:[\p{Script=Han}]{1,4}族)+自治县|自治县|[市县区])$/u, '');
  return province + ([...short].length >= 2 ? short : place);
}
