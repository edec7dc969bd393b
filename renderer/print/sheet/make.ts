type Style = Readonly<Record<string, string>>;

interface Look {
  readonly className?: string;
  readonly style?: Style;
}

/** An element whose style is set through the CSSOM: a page policy without inline styles would still allow it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { className, style = {} }: Look = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  element.append(...children);
  return element;
}
