import { encodeGrant, parseGrant, type Grant } from '../paywall/envelope.ts';
import { membershipPrefix } from './device-store.ts';

/**
 * What this device keeps of a membership: one pass and the gifts received, as text in local storage
 * under the issuer's name. A browser that keeps nothing gives a pass for this page alone.
 */
export class PassStore {
  readonly #name: string;
  /** A pass that the browser did not keep; what is kept belongs to all tabs and is read anew. */
  #unkept: Grant | undefined;

  constructor(issuer: string) {
    this.#name = `${membershipPrefix}${issuer} `;
  }

  /** The pass on this device, over or not; undefined also when what lies there cannot be read. */
  get pass(): Grant | undefined {
    try {
      return this.#unkept ?? parseGrant(localStorage.getItem(`${this.#name}pass`) ?? '');
    } catch {
      return undefined;
    }
  }

  /** Keeps a pass. False if it will be gone with this page. */
  keep(pass: Grant): boolean {
    const kept = this.#write('pass', encodeGrant(pass));
    this.#unkept = kept ? undefined : pass;
    return kept;
  }

  /** The fragment of the gift link that opened an article before, if there was one. */
  gift(articleId: string): string | null {
    try {
      return localStorage.getItem(`${this.#name}gift ${articleId}`);
    } catch {
      return null;
    }
  }

  /** Keeps a gift's fragment for its article. False if the browser keeps nothing. */
  keepGift(articleId: string, fragment: string): boolean {
    return this.#write(`gift ${articleId}`, fragment);
  }

  /** Ends the membership on this device; gifts stay, they are not the membership's. */
  signOut(): void {
    this.#unkept = undefined;
    try {
      localStorage.removeItem(`${this.#name}pass`);
    } catch {
      // Where nothing can be kept there is nothing to remove.
    }
  }

  /**
   * Calls back when another tab signs in, signs out or forgets, and when the page comes back as it was left, which may
   * have heard of none of it; until the signal ends it.
   */
  onChange(callback: () => void, signal: AbortSignal): void {
    const heard = ({ key }: StorageEvent) => {
      // Everything was deleted, here or in another tab.
      if (key === null) this.#unkept = undefined;
      if (key === null || key.startsWith(this.#name)) callback();
    };
    addEventListener('storage', heard, { signal });
    const shown = ({ persisted }: PageTransitionEvent) => persisted && callback();
    addEventListener('pageshow', shown, { signal });
  }

  #write(name: string, text: string): boolean {
    try {
      localStorage.setItem(this.#name + name, text);
      return true;
    } catch {
      return false;
    }
  }
}
