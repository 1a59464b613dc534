import { SearchLibrary, type VolumePlace } from './search-library.ts';
import { wordsOf, writeQuery, type SearchRequest } from './search-query.ts';
import { pageSize, type SearchPanel } from './search-panel.ts';

/** Volumes searched before the reader asks for older ones: the pages of subjects, and seven of 1,500 articles. */
const firstReach = 8;

/** Answers requests in a panel, the last one only: a slower answer to an earlier question is not shown. */
export class SearchAnswers {
  readonly #panel: SearchPanel;
  readonly #makeLibrary: () => SearchLibrary;
  #library: SearchLibrary | undefined;
  #asked = 0;
  #count = pageSize;
  #reach = firstReach;

  constructor(panel: SearchPanel, { core, volumes }: { core: string; volumes: VolumePlace[] }) {
    this.#panel = panel;
    this.#makeLibrary = () => new SearchLibrary(core, volumes);
  }

  /** How many results are shown. */
  get count(): number {
    return this.#count;
  }

  /** Answers a new request, with as many results as were shown when the reader was here before. */
  async answer(request: SearchRequest, count = pageSize): Promise<void> {
    [this.#count, this.#reach] = [count, firstReach];
    await this.#attempt(request);
  }

  async showMore(request: SearchRequest): Promise<void> {
    this.#count += pageSize;
    await this.#attempt(request);
  }

  async searchOlder(request: SearchRequest): Promise<void> {
    this.#reach += firstReach;
    await this.#attempt(request);
  }

  /** Nothing that is on its way is shown any more. */
  stop(): void {
    this.#asked += 1;
    this.#panel.stop();
  }

  async #attempt(request: SearchRequest): Promise<void> {
    const number = (this.#asked += 1);
    const isCurrent = () => number === this.#asked;
    const words = wordsOf(request.text, document.documentElement.lang);
    if (words.length === 0 && Object.keys(request.filters).length === 0) {
      if (request.text.trim() === '') this.#panel.clear();
      else this.#panel.showNone('no-words');
      return;
    }
    try {
      await this.#search(request, words, isCurrent);
    } catch (error) {
      console.warn(error);
      // What broke may be the core itself: the next question begins anew.
      this.#library = undefined;
      if (isCurrent()) this.#panel.showNone('failed');
    }
  }

  async #search(request: SearchRequest, words: string[], isCurrent: () => boolean): Promise<void> {
    const library = (this.#library ??= this.#makeLibrary());
    const text = request.text.trim();
    let leftOut: string | undefined;
    // A list that grows by a press of a button, or by what older volumes have, stays as it is until all is there.
    let isFirst = this.#count === pageSize && this.#reach === firstReach;
    const ask = async (asked: string[], isCorrected: boolean): Promise<boolean> => {
      let hasFound = false;
      for await (const results of library.search(writeQuery(request, asked), this.#reach)) {
        if (!isCurrent()) return true;
        hasFound = results.hits.length > 0;
        ({ leftOut } = results);
        const found = { ...results, words: asked, text, isCorrected, isFirst };
        isFirst = false;
        if (hasFound) await this.#panel.showFound(found, this.#count, isCurrent);
        // Older volumes are not fetched for a question that is one of the past.
        if (!isCurrent()) return true;
      }
      return hasFound;
    };
    const hasFound = await ask(words, false);
    // Words in quotation marks are meant as they stand.
    const isExact = writeQuery(request, words).exact;
    const corrected = isExact ? undefined : await correct(words, library);
    if (corrected?.length && isCurrent() && (await ask(corrected, true))) return;
    if (hasFound || !isCurrent()) return;
    this.#panel.showNone(text ? 'none' : 'none-chosen', { typed: text }, leftOut);
  }
}

/** Most questions are spelt as the articles are: what looks for slips is fetched with the first letter typed. */
async function correct(words: string[], library: SearchLibrary): Promise<string[] | undefined> {
  const { correctWords } = await import('./search-spelling.ts');
  return correctWords(words, await library.opened);
}
