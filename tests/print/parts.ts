import { strFromU8, unzipSync } from 'fflate';

/** The parts of a .docx by path, as text. */
export function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, data]) => [path, strFromU8(data)]));
}

export function partOf(docx: Uint8Array, path: string): string {
  const part = partsOf(docx)[path];
  if (part === undefined) throw new Error(`the file has no ${path}`);
  return part;
}

/** Every element of a name with its content, e.g. all `w:sectPr`. Elements of the same name must not be nested. */
export function elementsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, 'gs'))].map(
    ([element]) => element,
  );
}

/** The first element of a name; an error if there is none. */
export function elementOf(xml: string, name: string): string {
  const [first] = elementsOf(xml, name);
  if (first === undefined) throw new Error(`no ${name} in ${xml.slice(0, 200)}`);
  return first;
}

/** Value of an attribute of the element with which `xml` begins. */
export function attributeOf(xml: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*\\s${name}="([^"]*)"`).exec(xml)?.[1];
}
