import type { LayoutFinding } from '../documents/check.ts';
import { type TemplateField, type TemplateKind, templateFields } from './fields.ts';
import type { TemplateParagraph } from './paragraphs.ts';

/**
 * What is wrong with the braces of a template, in a clerk's words: where (page if the file says it, paragraph, its first
 * words), what and how to mend it. `parts` are the paragraphs of each part; a list must end in the part where it begins.
 * Empty if the template can be filled.
 */
export function lintTemplate(
  parts: readonly (readonly TemplateParagraph[])[],
  kind: TemplateKind,
): readonly LayoutFinding[] {
  return parts.flatMap((paragraphs) => lintPart(paragraphs, templateFields(kind)));
}

interface OpenList {
  readonly name: string;
  readonly where: string;
  readonly fields: readonly TemplateField[];
}

function lintPart(
  paragraphs: readonly TemplateParagraph[],
  fields: readonly TemplateField[],
): readonly LayoutFinding[] {
  const findings: LayoutFinding[] = [];
  const open: OpenList[] = [];
  for (const paragraph of paragraphs) {
    const where = placeOf(paragraph);
    findings.push(...lintBraces(paragraph.text, where));
    for (const [tag, sign = '', inside = ''] of paragraph.text.matchAll(/\{([#^/@]?)([^{}]*)\}/g)) {
      const name = inside.trim();
      if (sign === '@') findings.push(unsupported(tag, where));
      else if (sign === '/') findings.push(...close(open, name, tag, where));
      else {
        const known = find(name, open, fields);
        if (!known)
          findings.push(unknown(tag, sign, name, where, [...open.flatMap((list) => list.fields), ...fields]));
        else if (sign === '' && known.entries) findings.push(listAsField(tag, name, where));
        if (sign !== '') open.push({ name, where, fields: known?.entries ?? [] });
      }
    }
  }
  return [
    ...findings,
    ...open.map(({ name, where }) => ({
      where,
      message: `“{#${name}}”没有结束。`,
      remedy: `在要重复的内容之后加上“{/${name}}”，两者须同在正文（或同在一个表格行、同一页眉）里。`,
    })),
  ];
}

/** 第2页第5段（表格内）“姓名：{姓各}…” */
function placeOf({ part, number, page, inTable, text }: TemplateParagraph): string {
  const start = text.trim().length > 12 ? `${text.trim().slice(0, 12)}…` : text.trim();
  return `${part === '正文' ? '' : part}${page === undefined ? '' : `第${page}页`}第${number}段${inTable ? '（表格内）' : ''}“${start}”`;
}

/** Full-width braces, and braces that have no partner in their paragraph. */
function lintBraces(text: string, where: string): readonly LayoutFinding[] {
  const wide = [...text.matchAll(/[｛{]([^｛｝{}]*)[｝}]/g)].filter(([found]) => /[｛｝]/.test(found));
  const rest = text.replace(/\{[^{}]*\}/g, '').replace(/[｛{][^｛｝{}]*[｝}]/g, '');
  return [
    ...wide.map(([found, inside = '']) => ({
      where,
      message: `“${found}”用了全角花括号。`,
      remedy: `改为半角“{${inside.trim()}}”。`,
    })),
    ...(/[{｛]/.test(rest)
      ? [{ where, message: '花括号“{”没有配对的“}”。', remedy: '补上“}”；一个字段不能跨两段。' }]
      : []),
    ...(/[}｝]/.test(rest)
      ? [{ where, message: '花括号“}”前面没有“{”。', remedy: '补上“{”，或者删去这个“}”。' }]
      : []),
  ];
}

function find(name: string, open: readonly OpenList[], fields: readonly TemplateField[]) {
  for (const list of [...open].reverse()) {
    const own = list.fields.find((field) => field.name === name);
    if (own) return own;
  }
  return fields.find((field) => field.name === name);
}

function close(open: OpenList[], name: string, tag: string, where: string): readonly LayoutFinding[] {
  const last = open.at(-1);
  // {/} closes whatever is open.
  if (last && (name === '' || last.name === name)) {
    open.pop();
    return [];
  }
  const begun = open.map((list) => list.name).lastIndexOf(name);
  if (begun < 0) {
    return [
      {
        where,
        message: `“${tag}”前面没有“{#${name}}”。`,
        remedy: `在要重复的内容之前加上“{#${name}}”，或者删去“${tag}”。`,
      },
    ];
  }
  const inner = open.splice(begun).slice(1);
  return inner.map((list) => ({
    where: list.where,
    message: `“{#${list.name}}”没有在“{#${name}}”结束之前结束。`,
    remedy: `把“{/${list.name}}”移到“${tag}”之前。`,
  }));
}

function unknown(
  tag: string,
  sign: string,
  name: string,
  where: string,
  fields: readonly TemplateField[],
): LayoutFinding {
  if (name === '')
    return { where, message: `“${tag}”里没有字段名。`, remedy: '填上字段名，或者删去花括号。' };
  const nearest = nearestTo(name, fields);
  return {
    where,
    message: `“${tag}”不是可用的字段。`,
    remedy:
      nearest === undefined
        ? '从“字段清单”里复制字段名。'
        : `是不是“{${sign}${nearest}}”？可从“字段清单”里复制字段名。`,
  };
}

function listAsField(tag: string, name: string, where: string): LayoutFinding {
  return {
    where,
    message: `“${tag}”是一个列表，不能当作一个值。`,
    remedy: `改为“{#${name}}…{/${name}}”，中间写每一条要印的字段。`,
  };
}

function unsupported(tag: string, where: string): LayoutFinding {
  return { where, message: `“${tag}”的写法不支持。`, remedy: '去掉“@”。' };
}

/** The known name that differs by the fewest characters, if it is fewer than half of them. */
function nearestTo(name: string, fields: readonly TemplateField[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const field of fields) {
    const distance = editDistance(name, field.name);
    if (distance <= Math.max(1, Math.floor(field.name.length / 2)) && (!best || distance < best.distance))
      best = { name: field.name, distance };
  }
  return best?.name;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
