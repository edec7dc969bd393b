import { isMonth } from '#shared/day.ts';
import { cleanName } from '#shared/formats/clean-text.ts';
import type { FamilyMember } from '#shared/people/family.ts';
import type { LrmxElement } from '#shared/people/person.ts';
import { cleanField, cleanLines } from './clean.ts';
import { memberTags, readMonth } from './fields.ts';
import { escapeXml, textOf, type XmlElement } from './xml.ts';

type Said = { -readonly [K in keyof typeof memberTags]?: string };

const readers: { readonly [K in keyof typeof memberTags]: (text: string) => string } = {
  relation: cleanField,
  name: (text) => cleanName(cleanField(text)),
  birth: (text) => readMonth(text).value ?? '',
  party: cleanField,
  unitAndPost: (text) => cleanLines(text).replaceAll('\n', ''),
};

const names = ['relation', 'name', 'birth', 'party', 'unitAndPost'] as const;

/** A member as the texts of the form say it; undefined for a line without any. */
export function memberOf(texts: Said): FamilyMember | undefined {
  const said = Object.fromEntries(names.map((name) => [name, readers[name](texts[name] ?? '')]));
  const { relation = '', name = '', birth = '', party = '', unitAndPost = '' } = said;
  if (names.every((one) => (texts[one] ?? '').trim() === '')) return undefined;
  return {
    relation,
    name,
    ...(isMonth(birth) ? { birth } : {}),
    ...(party === '' ? {} : { party }),
    ...(unitAndPost === '' ? {} : { unitAndPost }),
  };
}

/** The `<Item>`s of the element, each as one member. What they say in other words is kept for writing. */
export function readFamily(element: XmlElement): {
  family: readonly FamilyMember[];
  warnings: readonly string[];
} {
  const items = element.children.filter(({ tag }) => tag === 'Item');
  const warnings: string[] = [];
  const family = items.flatMap((item) => {
    const texts: Said = {};
    for (const name of names) {
      const child = item.children.find(({ tag }) => tag === memberTags[name]);
      if (child) texts[name] = textOf(child);
    }
    const unknown = item.children.filter(({ tag }) => !names.some((name) => memberTags[name] === tag));
    const member =
      memberOf(texts) ??
      (unknown.some(({ inner }) => inner.trim() !== '') ? { relation: '', name: '' } : undefined);
    if (!member) return [];
    const { warning } = readMonth(texts.birth ?? '');
    if (warning !== undefined) warnings.push(`家庭成员${member.name}的出生年月${warning}`);
    const written = new Map(elementsOf(member).map(({ tag, inner }) => [tag, inner]));
    const other = item.children.flatMap(({ tag, inner }): LrmxElement[] => {
      const isUsual = textOf({ inner }) === textOf({ inner: written.get(tag) ?? '' }) && written.has(tag);
      return isUsual || (written.has(tag) && inner.trim() === '') ? [] : [{ tag, inner }];
    });
    return [other.length === 0 ? member : { ...member, other }];
  });
  return { family, warnings };
}

/** The elements of one member in the official order; all five always present. */
function elementsOf(member: FamilyMember): readonly { readonly tag: string; readonly inner: string }[] {
  return names.map((name) => ({
    tag: memberTags[name],
    inner: escapeXml(name === 'birth' ? (member.birth ?? '').replace('-', '') : (member[name] ?? '')),
  }));
}

/** What stands in `<JiaTingChengYuan>`, four blanks deep as the editors write it. */
export function writeFamily(family: readonly FamilyMember[]): string {
  const items = family.map((member) => {
    const own = elementsOf(member).map(({ tag, inner }) => ({ tag, inner: stillSaid(member, tag) ?? inner }));
    const known = new Set(own.map(({ tag }) => tag));
    const rest = (member.other ?? []).filter(({ tag }) => !known.has(tag));
    const lines = [...own, ...rest].map(({ tag, inner = '' }) => `      <${tag}>${inner}</${tag}>\n`);
    return `    <Item>\n${lines.join('')}    </Item>\n`;
  });
  return items.length === 0 ? '' : `\n${items.join('')}  `;
}

/** The file's own spelling of an element, as long as the member still says the same. */
function stillSaid(member: FamilyMember, tag: string): string | undefined {
  const kept = member.other?.find((one) => one.tag === tag)?.inner;
  const name = names.find((one) => memberTags[one] === tag);
  if (kept === undefined || name === undefined) return undefined;
  return readers[name](textOf({ inner: kept })) === (member[name] ?? '') ? kept : undefined;
}
