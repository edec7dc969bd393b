/**
 * 学历 as organization departments write it: ZB64 code and word of the 任免表 editor, and the code of GB/T 4658-2006 that
 * statistics count it under.
 */
export const educationCodes = [
  ['11', '研究生', '10'],
  ['12', '研究生班', '17'],
  ['1A', '中央党校研究生', '10'],
  ['1B', '省（区、市）委党校研究生', '10'],
  ['21', '大学', '20'],
  ['22', '中央党校大学', '20'],
  ['23', '省（区、市）委党校大学', '20'],
  ['31', '大专', '30'],
  ['32', '省（区、市）委党校大专', '30'],
  ['33', '大学普通班', '28'],
  ['34', '中央党校大专', '30'],
  ['35', '中专', '41'],
  ['36', '中技', '47'],
  ['37', '高中', '60'],
  ['38', '初中', '70'],
  ['39', '小学', '80'],
] as const;

export const educations: readonly string[] = educationCodes.map(([, word]) => word);

/** GB/T 4658-2006 for a word of the list; undefined for other words, which statistics show as they are. */
export function educationStandardCode(word: string): string | undefined {
  return educationCodes.find(([, known]) => known === word)?.[2];
}
