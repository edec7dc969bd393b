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

/** What Electron hands to listeners that may say no. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Emits and tells whether a listener said no. */
export function allows(emitter: EventEmitter, name: string, more: object = {}): boolean {
  const event = Object.assign(new PreventableEvent(), more);
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  emitter.emit(name, event);
  return !event.defaultPrevented;
}
