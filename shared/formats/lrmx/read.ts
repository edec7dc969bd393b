import { compareWithIdNumber, readIdNumber } from '#shared/people/id-number.ts';
import { type LrmxElement, personFields } from '#shared/people/person.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { readFamily } from './family.ts';
import { familyTag, fieldOfTag, photoTag, valuesOfReadings } from './fields.ts';
import type { LrmxForm } from './form.ts';
import { fromBase64, photoOf } from './photo.ts';
import { mendMarkup, readXml, textOf, type XmlElement } from './xml.ts';

/** Bytes of the largest file that is read; photos make them big, nothing else does. */
export const largestLrmx = 20 * 1024 * 1024;

/**
 * Reads the text of a .lrmx file (任免表编辑器 V3.0 and later; formats §1): elements by name, never by position, unknown
 * ones kept. Refused in one sentence: a DOCTYPE or ENTITY, XML that cannot be mended, another root than Person, no name.
 */
export function readLrmx(text: string): Result<LrmxForm> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return refuseAt('文件中有DOCTYPE或ENTITY声明，任免审批表文件不应有，未读入。请从原系统重新导出。');
  }
  const root = rootOf(text.replace(/\r\n?|\v/g, '\n').replace(/^\ufeff/, ''));
  if (!root.ok) return root;
  if (root.value.tag !== 'Person') {
    return refuseAt('这不是干部任免审批表文件（最外层应为Person），请确认选对了文件。');
  }
  return formOf(root.value.children);
}

function rootOf(text: string): Result<XmlElement> {
  const first = readXml(text);
  if (first.kind === 'read') return ok(first.root);
  const again = readXml(mendMarkup(text));
  if (again.kind === 'read') return ok(again.root);
  return refuseAt(`文件不完整或已损坏：第${first.line}行附近的标签不成对。请从原系统重新导出。`);
}

function formOf(elements: readonly XmlElement[]): Result<LrmxForm> {
  const readings: Record<string, string> = {};
  const warnings: string[] = [];
  const kept: LrmxElement[] = [];
  const seen = new Set<string>();
  let family: LrmxForm['family'] = [];
  let photo: LrmxForm['photo'];
  for (const element of elements) {
    const { tag, inner } = element;
    const isBlank = inner.trim() === '';
    // A second element of one name is nobody's value, but it is not lost.
    const isFirst = !seen.has(tag);
    seen.add(tag);
    const field = fieldOfTag(tag);
    if (isFirst && field) {
      const { value, warning } = field.read(textOf(element));
      if (warning !== undefined) warnings.push(`${personFields[field.field].label}${warning}`);
      if (value !== undefined) readings[field.field] = value;
      const isUsual = isBlank || (value !== undefined && field.write(value) === textOf(element));
      kept.push(isUsual ? { tag } : { tag, inner });
    } else if (isFirst && tag === familyTag) {
      const found = readFamily(element);
      family = found.family;
      warnings.push(...found.warnings);
      const isTold = family.length > 0 || isBlank || element.children.every((one) => one.tag === 'Item');
      kept.push(isTold ? { tag } : { tag, inner });
    } else if (isFirst && tag === photoTag) {
      photo = photoIn(element);
      if (!photo && !isBlank) warnings.push('照片认不出（不是JPEG、PNG或BMP），未读入');
      kept.push(photo || isBlank ? { tag } : { tag, inner });
    } else {
      kept.push(isBlank ? { tag, inner: '' } : { tag, inner });
    }
  }
  if (readings.name === undefined) return refuseAt('文件中没有姓名，未读入。请在原系统中补填后重新导出。');
  const values = valuesOfReadings(readings);
  const id = readIdNumber(values.idNumber ?? '');
  warnings.push(...compareWithIdNumber(id, values));
  return ok({
    values,
    family,
    ...(photo ? { photo } : {}),
    lrmx: { elements: kept },
    warnings: warnings.map(sentence),
  });
}

function photoIn(element: XmlElement): LrmxForm['photo'] {
  const bytes = fromBase64(textOf(element));
  return bytes && photoOf(bytes);
}

function sentence(words: string): string {
  return /[。！]$/.test(words) ? words : `${words}。`;
}
