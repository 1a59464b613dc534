import { isOver } from './failure-state.ts';
import { canKeepPages } from './offline-switch.ts';
import { listCopies } from './page-copies.ts';
import { PassStore } from './pass-store.ts';
import { ReaderElement } from './reader-element.ts';
import { encodeSaved, keepSaved, parseSaved, readSaved, type SavedArticle } from './saved-list.ts';

/** A file that is larger is no reading list. */
const largestFile = 2 ** 20;

/** `<saved-page>`: the reading list of this device, which of it can be opened here, and the list as a file. */
class SavedPage extends ReaderElement {
  protected start(signal: AbortSignal): void {
    for (const change of ['storage', 'pageshow']) {
      addEventListener(change, () => this.#show(), { signal });
    }
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#chose(event), { signal });
    this.#show();
  }

  #show(): void {
    const saved = readSaved();
    const list = this.querySelector('ol');
    list?.replaceChildren(...saved.map((article) => this.#entry(article)));
    this.#hide('[data-empty]', saved.length > 0);
    this.#hide('[data-act="export"]', saved.length === 0);
    this.#hide('.saved-file', false);
    void this.#markUnread();
  }

  /** The worker's copies tell what was not read yet; where nothing is kept, nothing is said of it. */
  async #markUnread(): Promise<void> {
    const { saved } = canKeepPages()
      ? await listCopies().catch(() => ({ saved: [] }))
      : { saved: [] };
    const unread = saved.filter(({ isUnread }) => isUnread).map(({ path }) => path);
    for (const entry of this.querySelectorAll('ol > li')) {
      const path = entry.querySelector('a')?.pathname ?? '';
      const mark = entry.querySelector<HTMLElement>('[data-unread]');
      if (mark) mark.hidden = !unread.includes(path);
    }
  }

  #hide(selector: string, hidden: boolean): void {
    const part = this.querySelector<HTMLElement>(selector);
    if (part) part.hidden = hidden;
  }

  #entry(article: SavedArticle): Node {
    const template = this.querySelector<HTMLTemplateElement>('template[data-entry]');
    const entry = document.importNode(template?.content ?? new DocumentFragment(), true);
    const link = entry.querySelector('a');
    link?.setAttribute('href', article.path);
    link?.append(article.title);
    const access = this.#accessOf(article);
    for (const words of entry.querySelectorAll<HTMLElement>('[data-access]')) {
      words.hidden = words.dataset['access'] !== access;
    }
    const button = entry.querySelector('button');
    button?.setAttribute('data-remove', article.id);
    button?.setAttribute('aria-label', `${button.textContent.trim()}: ${article.title}`);
    return entry;
  }

  /** Whether this device can open an article: months compare as text. */
  #accessOf({ id, month }: SavedArticle): string {
    if (!month) return 'free';
    const store = new PassStore(this.dataset['issuer'] ?? '/');
    const { pass } = store;
    if (store.gift(id)) return 'gift';
    if (!pass || isOver(pass.expires, Date.now())) return 'closed';
    return month <= pass.month ? 'pass' : 'newer';
  }

  #clicked({ target }: Event): void {
    const button = (target as Element).closest<HTMLElement>('button');
    const { remove, act } = button?.dataset ?? {};
    if (act === 'export') exportList();
    if (!remove) return;
    keepSaved(readSaved().filter(({ id }) => id !== remove));
    this.#show();
    this.say('removed');
    // The button that was pressed is gone; whoever uses the keyboard stays at the list.
    this.querySelector<HTMLElement>('[role="status"]')?.focus();
  }

  async #chose({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      if (file.size > largestFile) throw new TypeError();
      this.#add(parseSaved(await file.text()));
    } catch {
      this.say('no-list');
    }
    input.value = '';
  }

  #add(added: SavedArticle[]): void {
    const known = readSaved();
    const ids = new Set(known.map(({ id }) => id));
    const fresh = added.filter(({ id }) => !ids.has(id) && ids.add(id));
    const kept = keepSaved([...known, ...fresh]);
    this.#show();
    this.say(kept ? 'imported' : 'blocked');
  }
}

/** Gives the list to the browser as a file to keep. */
function exportList(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([encodeSaved(readSaved())], { type: 'application/json' }),
  );
  link.download = 'reading-list.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('saved-page', SavedPage);
