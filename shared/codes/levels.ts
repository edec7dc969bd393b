/** 职务层次, GB/T 12407: code and word, from the top. */
export const levelCodes = [
  ['101', '国家级正职'],
  ['102', '国家级副职'],
  ['111', '省部级正职'],
  ['112', '省部级副职'],
  ['121', '厅局级正职'],
  ['122', '厅局级副职'],
  ['131', '县处级正职'],
  ['132', '县处级副职'],
  ['141', '乡科级正职'],
  ['142', '乡科级副职'],
  ['150', '科员级'],
  ['160', '办事员级'],
  ['199', '未定级'],
] as const;

/** What a city or county desk has to do with; the office adds the others in 设置 if it needs them. */
export const levels: readonly string[] = levelCodes.map(([, word]) => word).slice(4);
