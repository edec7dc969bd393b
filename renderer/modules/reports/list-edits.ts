/** Lists are values: each edit gives a new one. (Browsers of old office desktops have no `toSpliced`.) */
export function replaced<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return list.map((one, index) => (index === at ? value : one));
}

/** With `value` at place `at`; what stood there and after moves on. */
export function inserted<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return [...list.slice(0, at), value, ...list.slice(at)];
}

export function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}
