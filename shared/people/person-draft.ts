import type { Month } from '#shared/day.ts';

/**
 * A person as read from a roster or a form, before anybody decided whether it is new or an update.
 * Texts are cleaned (no padding blanks, half-width digits) but their wording is the source's. Absent = not given.
 */
export interface PersonDraft {
  /** '' only in a row that is refused because the name is missing. */
  readonly name: string;
  readonly sex?: '男' | '女';
  readonly birth?: Month;
  readonly nation?: string;
  readonly nativePlace?: string;
  readonly birthPlace?: string;
  /** Checked; 18 characters, or the 15 digits of an old card. */
  readonly idNumber?: string;
  /** 政治面貌 */
  readonly party?: string;
  /** A Month (`1996-06`) where one can be read, else the text (民建, 无党派). */
  readonly partyJoined?: string;
  readonly workStarted?: Month;
  readonly fullTimeEducation?: string;
  readonly fullTimeDegree?: string;
  readonly fullTimeSchool?: string;
  readonly partTimeEducation?: string;
  readonly partTimeDegree?: string;
  readonly partTimeSchool?: string;
  /** Name of the unit as written; finding the unit's record is the importer's affair. */
  readonly unit?: string;
  /** 职务 */
  readonly post?: string;
  /** The whole text where one cell holds unit and post. */
  readonly unitAndPost?: string;
  /** 职务层次 */
  readonly level?: string;
  /** 职级 */
  readonly rank?: string;
  readonly postSince?: Month;
  readonly rankSince?: Month;
  readonly levelSince?: Month;
  /** 专业技术职务 */
  readonly title?: string;
  /** 熟悉专业有何专长 */
  readonly expertise?: string;
  /** 干部管理权限 */
  readonly jurisdiction?: string;
  /** 到龄时间 */
  readonly ageLimitMonth?: Month;
  readonly health?: string;
  /** 年度考核结果; may have several lines, as 奖惩 and 备注. */
  readonly assessments?: string;
  /** 奖惩情况 */
  readonly awards?: string;
  readonly phone?: string;
  readonly remark?: string;
  /** Columns the program does not know, and what could not be taken as the value of a known one: header → text. */
  readonly other?: Readonly<Record<string, string>>;
}

/** The fields a column of a roster can fill. */
export type DraftField = Exclude<keyof PersonDraft, 'other'>;
