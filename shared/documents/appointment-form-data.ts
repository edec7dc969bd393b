/** The form in use until the reform of 2025, and the one since, which has 到龄时间. */
export const appointmentFormKinds = { old: '旧表', '2025': '2025新表' } as const;

export type AppointmentFormKind = 'old' | '2025';

/**
 * The texts of one 干部任免审批表 as they are printed, whoever keeps them. Blank cells are ''. Dates are in the form's own
 * writing (1975.08); what a cell shows on a second line stands after `\n`. There is no 身份证号: the form does not show it.
 */
export interface AppointmentFormData {
  readonly name: string;
  readonly sex: string;
  /** `1975.08\n（51岁）` */
  readonly birth: string;
  readonly nation: string;
  readonly nativePlace: string;
  readonly birthPlace: string;
  readonly partyJoined: string;
  readonly workStarted: string;
  readonly health: string;
  /** `2038.04\n（62岁）`; only the 2025 form has the cell. */
  readonly ageLimit: string;
  readonly title: string;
  readonly expertise: string;
  readonly fullTime: Education;
  readonly partTime: Education;
  readonly post: string;
  readonly proposedPost: string;
  readonly removedPost: string;
  readonly resume: readonly ResumeLine[];
  readonly awards: string;
  readonly assessments: string;
  readonly reason: string;
  readonly family: readonly FormRelative[];
  readonly reportingUnit: string;
  readonly author: string;
}

export interface Education {
  readonly education: string;
  readonly degree: string;
  /** 毕业院校系及专业 of the 学历, and of the 学位 where it is another. */
  readonly school: string;
  readonly degreeSchool: string;
}

/** A line of 简历: the span in the first 18 half-width columns, '' for a line that belongs to the entry above (其间 …). */
export interface ResumeLine {
  readonly span: string;
  readonly text: string;
}

export interface FormRelative {
  readonly relation: string;
  readonly name: string;
  /** In completed years; '' for the dead and where it is unknown. */
  readonly age: string;
  readonly party: string;
  readonly unitAndPost: string;
}
