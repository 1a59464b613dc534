import { vi } from 'vitest';

/** Local storage as far as the site uses it: entries are properties, and can be listed as such. */
export class FakeStorage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }
  setItem(name: string, text: string): void {
    this[name] = text;
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

/** A browser whose storage cannot be touched at all. */
export function forbidStorage(): void {
  const deny = (): never => {
    throw new DOMException('Denied.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', new Proxy({}, { get: deny, ownKeys: deny }));
}
