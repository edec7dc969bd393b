import { personFields } from '#shared/people/person.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { memberOf } from './family.ts';
import { lrmxFields, valuesOfReadings } from './fields.ts';
import type { LrmxForm } from './form.ts';
import { photoOf } from './photo.ts';

/** Places of the 33 fields in a record of 任免表编辑器 2.0; 12–15 are used by nobody. */
const places = {
  name: 0,
  sex: 1,
  birth: 2,
  nation: 3,
  nativePlace: 4,
  partyJoined: 5,
  health: 6,
  birthPlace: 7,
  workStarted: 8,
  title: 11,
  expertise: 16,
  resume: 17,
  awards: 18,
  assessments: 19,
  unitAndPost: 25,
  proposedPost: 26,
  removedPost: 27,
  appointmentReason: 28,
  reportingUnit: 29,
  ageAsOf: 30,
  formAuthor: 31,
  formDate: 32,
} as const;

const count = 33;

/**
 * Reads the text of a .lrm file (GBK, decoded by the caller): one record of 33 quoted fields, the résumé over several
 * lines, lists joined by `@`. The photo is the file `<same name>.pic` beside it. Refused: another number of fields, no
 * name. The file knows no identity number.
 */
export function readLrm(text: string, picture: Uint8Array<ArrayBuffer> | undefined): Result<LrmxForm> {
  const record = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (!record.startsWith('"') || !record.endsWith('"') || record.length < 2) {
    return refuseAt('这不是任免审批表（.lrm）文件：内容应以引号开头和结尾。请从原系统重新导出。');
  }
  const fields = record.slice(1, -1).split('","');
  if (fields.length !== count) {
    return refuseAt(`文件应有${count}项，现有${fields.length}项，可能不完整。请从原系统重新导出。`);
  }
  const readings: Record<string, string> = {};
  const warnings: string[] = [];
  for (const [name, written] of Object.entries({ ...placed(fields), ...education(fields) })) {
    const field = lrmxFields.find((one) => one.field === name);
    const { value, warning } = field?.read(written) ?? {};
    if (field && warning !== undefined) warnings.push(`${personFields[field.field].label}${warning}。`);
    if (value !== undefined) readings[name] = value;
  }
  if (readings.name === undefined) return refuseAt('文件中没有姓名，未读入。请在原系统中补填后重新导出。');
  const photo = picture && picture.length > 0 ? photoOf(picture) : undefined;
  if (picture && picture.length > 0 && !photo) warnings.push('照片认不出（不是JPEG、PNG或BMP），未读入。');
  return ok({
    values: valuesOfReadings(readings),
    family: family(fields),
    ...(photo ? { photo } : {}),
    warnings,
  });
}

function placed(fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, fields[place] ?? '']));
}

/** `全日制学历#全日制学位@在职学历#在职学位`, and the schools in the same shape. */
function education(fields: readonly string[]): Record<string, string> {
  const split = (place: number) => (fields[place] ?? '').split('@').map((part) => part.split('#'));
  const [words, schools] = [split(9), split(10)];
  const at = (parts: readonly (readonly string[])[], kind: 0 | 1, line: 0 | 1) => parts[kind]?.[line] ?? '';
  return {
    fullTimeEducation: at(words, 0, 0),
    fullTimeDegree: at(words, 0, 1),
    fullTimeSchool: at(schools, 0, 0),
    fullTimeDegreeSchool: at(schools, 0, 1),
    partTimeEducation: at(words, 1, 0),
    partTimeDegree: at(words, 1, 1),
    partTimeSchool: at(schools, 1, 0),
    partTimeDegreeSchool: at(schools, 1, 1),
  };
}

/** Five lists, one for each column, padded with `@`. */
function family(fields: readonly string[]): LrmxForm['family'] {
  const [relation = [], name = [], birth = [], party = [], unitAndPost = []] = [20, 21, 22, 23, 24].map(
    (place) => (fields[place] ?? '').split('@'),
  );
  const lines = Math.max(relation.length, name.length, birth.length, party.length, unitAndPost.length);
  return Array.from({ length: lines }).flatMap((_, line) => {
    const cell = (list: readonly string[]) => list[line] ?? '';
    const member = memberOf({
      relation: cell(relation),
      name: cell(name),
      birth: cell(birth),
      party: cell(party),
      unitAndPost: cell(unitAndPost),
    });
    return member ? [member] : [];
  });
}
