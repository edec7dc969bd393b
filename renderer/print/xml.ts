/** One XML element as text. Attribute values are escaped; `children` are elements already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly string[]
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `<${name}${pairs.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** An element whose only attribute is `w:val`, the most frequent shape in WordprocessingML. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** A part of a .docx: XML declaration and root element in the WordprocessingML name space. */
export function part(root: string, ...children: readonly string[]): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(root, { 'xmlns:w': namespace }, ...children)}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
