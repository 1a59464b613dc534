/** What a JSON feed says of an item, as far as the preview shows it. */
interface PreviewItem {
  title?: string;
  summary?: string;
  date_published?: string;
  tags?: string[];
}

const previewLength = 3;

/**
 * `<feed-builder>`: puts the address of a feed together from a subject, a format and "free only", and
 * shows that feed's newest items. Without script, its form stays hidden and all addresses stand in the table.
 */
class FeedBuilder extends HTMLElement {
  #ended = new AbortController();
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // The page comes with the preview of the first choice; only another choice is fetched.
    form.addEventListener('input', () => void this.#show(form), { signal });
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  async #show(form: HTMLFormElement): Promise<void> {
    const choice = new FormData(form);
    const folder = String(choice.get('subject'));
    const variant = (file: string) => (choice.has('free') ? file.replace('.', '-free.') : file);
    this.#showAddress(`${folder}${variant(String(choice.get('format')))}`);
    const number = (this.#asked += 1);
    const items = await readItems(`${folder}${variant('feed.json')}`);
    // A slower answer to an earlier question is not shown.
    if (number === this.#asked && items) this.#showItems(items);
  }

  #showAddress(path: string): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-result]');
    if (!link) return;
    link.href = path;
    link.textContent = `${this.dataset.origin ?? ''}${path}`;
  }

  #showItems(items: PreviewItem[]): void {
    const list = this.querySelector('[data-preview]');
    const language = document.documentElement.lang;
    list?.replaceChildren(...items.slice(0, previewLength).map((item) => entry(item, language)));
  }
}

/** Nothing when the feed cannot be had: the preview stays as it is. */
async function readItems(path: string): Promise<PreviewItem[] | undefined> {
  try {
    const response = await fetch(path);
    const feed = (await response.json()) as { items?: PreviewItem[] };
    return response.ok ? (feed.items ?? []) : undefined;
  } catch {
    return undefined;
  }
}

function entry({ title, summary, date_published: date, tags }: PreviewItem, language: string) {
  const item = document.createElement('li');
  const day = date ? sayDay(date.slice(0, 10), language) : '';
  item.append(
    paragraph('entry-headline', title),
    ...(summary && summary !== title ? [paragraph('entry-standfirst', summary)] : []),
    paragraph('entry-marks', [day, ...(tags ?? [])].join(' · ')),
  );
  return item;
}

/** A day is the publication's own, wherever the reader is. */
function sayDay(day: string, language: string): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(language, form);
}

function paragraph(className: string, text = ''): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

customElements.define('feed-builder', FeedBuilder);
