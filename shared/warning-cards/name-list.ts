/** The names of a pasted list: one a line or separated by 、，；, each once, in their order. 王　伟 is 王伟. */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(/[\n\r\t、，,；;]+/)
    .map((name) => name.replace(/[\s\u3000]+/g, ''))
    .filter((name) => name !== '');
  return [...new Set(names)];
}
