import type { EventEmitter } from 'node:events';

/** A stand-in may not pass silently over what it does not have: a member that is missing here is a failed test. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'string' && key !== 'then' && key !== 'toJSON' && !(key in object)) {
        throw new Error(`electron stub: ${name}.${key} is not implemented`);
      }
      const value: unknown = Reflect.get(object, key, object);
      // Called on the proxy, but at home in the object: EventEmitter and private fields need that.
      return typeof value === 'function' && !isClass(value) ? value.bind(object) : value;
    },
  });
}

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** Emits an event to which a listener may say no, and tells whether none did. */
export function allows(emitter: EventEmitter, name: string, more: object = {}): boolean {
  let allowed = true;
  const preventDefault = () => {
    allowed = false;
  };
  emitter.emit(name, { ...more, preventDefault });
  return allowed;
}
