import type { Frozen } from '../case-type.ts';
import type { Day, Month } from '../day.ts';
import { defineFields, type ValuesOf } from '../fields.ts';
import { formerAgeLimits } from './age-limit.ts';
import type { FamilyMember } from './family.ts';

/** The register's fields, named as in rosters and in the 干部任免审批表. Everything but the name may be unknown. */
export const personFields = defineFields({
  name: { kind: 'text', label: '姓名', required: true },
  /** Syllables with blanks between them. Only where the program reads a name wrongly. */
  reading: { kind: 'text', label: '姓名读音', help: '程序按拼音找不到时填写，如“chong shi dao”。' },
  sex: { kind: 'option', label: '性别', options: { 男: '男', 女: '女' } },
  birth: { kind: 'month', label: '出生年月' },
  nation: { kind: 'text', label: '民族', suggest: 'nation' },
  nativePlace: { kind: 'text', label: '籍贯' },
  birthPlace: { kind: 'text', label: '出生地' },
  idNumber: { kind: 'text', label: '身份证号' },
  party: { kind: 'text', label: '政治面貌', suggest: 'party' },
  partyJoined: { kind: 'text', label: '入党时间' },
  workStarted: { kind: 'month', label: '参加工作时间' },
  fullTimeEducation: { kind: 'text', label: '全日制学历', suggest: 'education' },
  fullTimeDegree: { kind: 'text', label: '全日制学位', suggest: 'degree' },
  fullTimeSchool: { kind: 'text', label: '全日制毕业院校及专业' },
  fullTimeDegreeSchool: {
    kind: 'text',
    label: '全日制学位毕业院校及专业',
    help: '与学历的毕业院校及专业相同的不填。',
  },
  partTimeEducation: { kind: 'text', label: '在职学历', suggest: 'education' },
  partTimeDegree: { kind: 'text', label: '在职学位', suggest: 'degree' },
  partTimeSchool: { kind: 'text', label: '在职毕业院校及专业' },
  partTimeDegreeSchool: {
    kind: 'text',
    label: '在职学位毕业院校及专业',
    help: '与学历的毕业院校及专业相同的不填。',
  },
  unit: { kind: 'unit', label: '单位' },
  post: { kind: 'text', label: '职务' },
  unitAndPost: {
    kind: 'text',
    label: '单位及职务',
    help: '单位和职务连写的全称；改了单位或职务，这里会清空。',
  },
  level: { kind: 'code', label: '职务层次', list: 'level' },
  rank: { kind: 'code', label: '职级', list: 'rank' },
  postSince: { kind: 'month', label: '任现职时间' },
  rankSince: { kind: 'month', label: '任现职级时间' },
  levelSince: { kind: 'month', label: '任现职务层次时间' },
  jurisdiction: { kind: 'code', label: '干部管理权限', list: 'jurisdiction' },
  reserve: { kind: 'code', label: '后备干部', list: 'reserve' },
  reserveSince: { kind: 'month', label: '列为后备时间' },
  title: { kind: 'text', label: '专业技术职务' },
  expertise: { kind: 'text', label: '熟悉专业有何专长' },
  health: { kind: 'text', label: '健康状况', suggest: 'health' },
  /** One entry a line, its span in the first 18 columns: see resume.ts. */
  resume: { kind: 'text', label: '简历', lines: 8 },
  assessments: { kind: 'text', label: '年度考核结果', lines: 2 },
  awards: { kind: 'text', label: '奖惩情况', lines: 2 },
  proposedPost: { kind: 'text', label: '拟任职务' },
  removedPost: { kind: 'text', label: '拟免职务' },
  appointmentReason: { kind: 'text', label: '任免理由', lines: 2 },
  reportingUnit: { kind: 'text', label: '呈报单位' },
  ageLimitMonth: {
    kind: 'month',
    label: '到龄时间',
    help: '选定改革前任职年龄界限后，按渐进式延迟法定退休年龄的办法算出，可以改。',
  },
  formerAgeLimit: { kind: 'option', label: '改革前任职年龄界限', options: formerAgeLimits },
  ageAsOf: { kind: 'day', label: '计算年龄时间' },
  formDate: { kind: 'day', label: '填表时间' },
  formAuthor: { kind: 'text', label: '填表人' },
  phone: { kind: 'text', label: '联系电话' },
  remark: { kind: 'text', label: '备注', lines: 2 },
});

export type PersonValues = ValuesOf<typeof personFields>;

export interface Person {
  readonly id: string;
  /** 序号 within the office's own order; lists follow it. */
  readonly order: number;
  readonly values: PersonValues;
  /** Columns of a roster that the register has no field for, kept as they came. */
  readonly other?: Readonly<Record<string, string>>;
  /** 家庭主要成员及重要社会关系, in the order of the form. */
  readonly family?: readonly FamilyMember[];
  /** Id of the attachment that is the photo. */
  readonly photo?: string;
  /** Ids of people who look like this one and were found to be somebody else. */
  readonly notSame?: readonly string[];
  /** Entries of the register that were merged into this one. */
  readonly merged?: readonly MergedEntry[];
  /** What the .lrmx file said beyond all this, to be written back into it. */
  readonly lrmx?: LrmxRemainder;
}

/** What is left of an entry that was found to be the same person: its name and number still find this one. */
export interface MergedEntry {
  readonly id: string;
  readonly name: string;
  readonly idNumber?: string;
}

/** The elements of the .lrmx file a person was last read from, so that a file written later keeps each of them. */
export interface LrmxRemainder {
  readonly elements: readonly LrmxElement[];
}

/** One element of a file, in the file's order. */
export interface LrmxElement {
  readonly tag: string;
  /**
   * What stands between its tags where the register's values cannot make it again: an element the register does not know,
   * or a known one written in an unusual way (张 三, 1975.08.12). The latter holds only as long as the value read from it.
   */
  readonly inner?: string;
}

/** One post of a person's history. */
export interface Post {
  readonly id: string;
  readonly personId: string;
  readonly unitId?: string;
  /** Name of the unit as it was then. */
  readonly unit: string;
  readonly post: string;
  readonly level?: string;
  readonly rank?: string;
  readonly from?: Month;
  /** Still held if missing. */
  readonly to?: Month;
  readonly document?: string;
}

/** The post held on a day, by the history; the latest start wins where two overlap. */
export function postOn(posts: readonly Post[], day: Day): Post | undefined {
  const month = day.slice(0, 7);
  return posts
    .filter((post) => (post.from ?? '') <= month && (post.to === undefined || post.to > month))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
}

/**
 * What a record keeps of the person as at `day`: the history's post if it knows one, else the present one.
 * @param unitName name of the person's present unit
 */
export function freezePerson(person: Person, posts: readonly Post[], unitName: string, day: Day): Frozen {
  const then = postOn(posts, day);
  const { name = '', birth, post = '', level = '' } = person.values;
  return {
    name,
    unit: then?.unit ?? unitName,
    post: then?.post ?? post,
    level: then?.level ?? level,
    ...(birth === undefined ? {} : { birth }),
  };
}
