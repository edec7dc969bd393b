import type { DraftField } from '#shared/people/person-draft.ts';
import { cleanText } from './clean-text.ts';

/** What a column is used for: a field of the person, kept beside the person, or passed over. */
export type ColumnUse = DraftField | 'other' | 'ignore';

/**
 * Headers met in rosters (formats §4.1), without blanks and brackets. 'other' = a known header without a field of its
 * own: it helps to find the header row. 'ignore' = numbers and ages, which the program counts itself, and what its own
 * list of errors adds.
 */
const aliases: Readonly<Record<ColumnUse, string>> = {
  name: '姓名|名字|干部姓名|人员姓名',
  sex: '性别',
  nation: '民族',
  birth: '出生年月|出生日期|出生时间|出生年月日',
  nativePlace: '籍贯',
  birthPlace: '出生地',
  idNumber: '身份证号|身份证|身份证号码|公民身份号码|公民身份证号码|居民身份证号码|证件号|证件号码',
  party: '政治面貌|党派',
  partyJoined: '入党时间|入党年月|入党日期|加入中共时间|加入党派时间|入党派时间',
  workStarted: '参加工作时间|参加工作年月|参加工作日期|参工时间|工作时间',
  fullTimeEducation: '全日制学历|全日制教育|全日制|全日制学历学位',
  fullTimeDegree: '全日制学位',
  fullTimeSchool: '全日制毕业院校|全日制毕业院校及专业|全日制毕业院校系及专业',
  partTimeEducation: '在职学历|在职教育|在职学历学位',
  partTimeDegree: '在职学位',
  partTimeSchool: '在职毕业院校|在职毕业院校及专业|在职毕业院校系及专业',
  title: '专业技术职务|专业技术职称|专业技术资格|职称',
  unit: '单位|工作单位|所在单位|现工作单位|单位名称',
  post: '职务|现任职务|现职务|职务名称',
  unitAndPost: '工作单位及职务|现工作单位及职务|单位及职务|所在单位及职务|单位职务|单位及现任职务',
  postSince: '任现职时间|现职务始任时间|任职时间|任现职务时间|现任职务时间|任现职年月',
  rank: '职级|现职级|现任职级',
  rankSince: '任现职级时间|现职级始任时间|任职级时间',
  level: '职务层次|级别|现任职务层次|行政级别',
  levelSince: '任同级时间|任现职务层次时间|任同职级时间|任同级领导职务时间|任现级别时间',
  expertise: '熟悉专业有何专长|熟悉专业|专长|特长',
  jurisdiction: '干部管理权限|管理权限|管理类别',
  ageLimitMonth: '到龄时间|到龄年月|退休到龄时间',
  health: '健康状况|身体状况',
  assessments: '年度考核|年度考核结果|年度考核情况|近三年年度考核|近三年年度考核结果|近三年考核情况',
  awards: '奖惩|奖惩情况',
  phone: '联系电话|电话|手机|手机号|手机号码|联系方式|移动电话',
  remark: '备注|说明',
  other:
    '最高学历|学历|最高学位|学位|学历学位|最高学历学位|毕业院校|毕业院校及专业|毕业院校系及专业|所学专业|编制|编制类型|身份|人员身份|基层工作经历|分管工作|工作分工|简历',
  ignore: '序号|编号|年龄|周岁|现职务始任年限|任现职年限|任现职级年限|工龄|党龄|行号|处理|问题',
};

const purposeByHeader = new Map<string, ColumnUse>(
  Object.entries(aliases).flatMap(([use, words]) =>
    isColumnUse(use) ? words.split('|').map((word): [string, ColumnUse] => [word, use]) : [],
  ),
);

/** For mappings read from storage: a field that no longer exists is not one. */
export function isColumnUse(text: string): text is ColumnUse {
  return Object.hasOwn(aliases, text);
}

/** A header without blanks, line breaks and brackets: 年度考核（近三年） → 年度考核近三年. */
export function headerWord(text: string): string {
  return cleanText(text).replace(/[\s()（）[\]【】〔〕<>《》“”"/／、，,:：*＊]/g, '');
}

/** Kin and contacts have names and birthdays too; theirs are not the person's. */
const someoneElse = /配偶|家庭|子女|父亲|母亲|丈夫|妻子|亲属|联系人|推荐人|呈报|填表/;

/**
 * What a column is, from its headers top to bottom: ['学历学位', '全日制教育'] → fullTimeEducation.
 * Undefined if no header of the table fits.
 */
export function purposeOf(path: readonly string[]): ColumnUse | undefined {
  const words = path.map(headerWord);
  if (someoneElse.test(words.join(''))) return undefined;
  return educationPurpose(words) ?? purposeOfLeaf(path.at(-1) ?? '');
}

function purposeOfLeaf(header: string): ColumnUse | undefined {
  // 出生年月（岁）, 年度考核（近三年）: what stands in brackets explains and may be left out.
  const short = headerWord(header.replace(/[（(【[].*?[）)】\]]/g, ''));
  return purposeByHeader.get(headerWord(header)) ?? purposeByHeader.get(short);
}

/** 全日制 or 在职 stands in one row of the header and 学历, 学位 or 院校 in another, in either order. */
function educationPurpose(words: readonly string[]): ColumnUse | undefined {
  const joined = words.join('');
  const isFullTime = joined.includes('全日制');
  if (isFullTime === joined.includes('在职')) return undefined;
  // The lowest row that names a kind decides: 学历学位 / 全日制教育 / 学位 is a degree.
  const kind = [...words].reverse().find((word) => /教育|学历|学位|院校|学校|毕业|专业/.test(word));
  if (kind === undefined) return undefined;
  if (/院校|学校|毕业|专业/.test(kind)) return isFullTime ? 'fullTimeSchool' : 'partTimeSchool';
  if (kind.includes('学位') && !kind.includes('学历'))
    return isFullTime ? 'fullTimeDegree' : 'partTimeDegree';
  return isFullTime ? 'fullTimeEducation' : 'partTimeEducation';
}
