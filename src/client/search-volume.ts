import type { CoreHit, CoreQuery, SearchCore } from './search-core.ts';
import { fetchPacked } from './search-files.ts';
import { foldWord } from './search-words.ts';

/** A page that matches, in the volume that holds it. */
export interface SearchHit extends CoreHit {
  volume: SearchVolume;
}

/** What is kept of a page: its public text, and where its headings are in it. */
export interface PageText {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** A name in the title counts for more than one in the text, the day for hardly anything. */
const weights = { meta_weights: { title: 6, names: 4, topics: 2, day: 0.1 } };

/** The address of a volume's table of contents, and the letters that have a list of words beside it. */
interface VolumeFiles {
  meta: string;
  letters: string;
}

/** One volume of the index. Every file of it is fetched once, when it is needed first. */
export class SearchVolume {
  readonly #core: SearchCore;
  readonly #folder: string;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #letters: string;
  #index: number;

  private constructor(core: SearchCore, index: number, { meta, letters }: VolumeFiles) {
    this.#core = core;
    this.#index = index;
    this.#folder = meta.slice(0, meta.lastIndexOf('/') + 1);
    this.#letters = letters;
  }

  static async open(core: Promise<SearchCore>, files: VolumeFiles): Promise<SearchVolume> {
    const [started, bytes] = await Promise.all([core, fetchPacked(files.meta)]);
    const index = started.setWeights(started.openIndex(bytes), weights);
    return new SearchVolume(started, index, files);
  }

  /** Everything that matches, best first. */
  async search(query: CoreQuery): Promise<SearchHit[]> {
    const { words, filters } = this.#core.listChunks(this.#index, query);
    await Promise.all([
      ...words.map((name) =>
        this.#once(`index/${name}.pf_index`, (bytes) => {
          this.#index = this.#core.loadWords(this.#index, bytes);
        }),
      ),
      ...filters.map((name) =>
        this.#once(`filter/${name}.pf_filter`, (bytes) => {
          this.#index = this.#core.loadFilter(this.#index, bytes);
        }),
      ),
    ]);
    return this.#core.search(this.#index, query).map((hit) => ({ ...hit, volume: this }));
  }

  /** The text of a page that was found. */
  read(fragment: string): Promise<PageText> {
    return this.#once(
      `fragment/${fragment}.pf_fragment`,
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as PageText,
    );
  }

  /** The words that begin with a letter, the rarest first: line n has those of about 2^n pages. */
  async listWords(letter: string): Promise<string[][]> {
    const folded = foldWord(letter);
    if (!this.#letters.includes(folded)) return [];
    const name = folded.codePointAt(0)?.toString(16);
    return this.#once(`words/${name}.pf_words`, (bytes) =>
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((line) => line.split(' ')),
    ).catch(() => []);
  }

  /** A file that could not be had is asked for again the next time. */
  #once<T>(file: string, use: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(file) as Promise<T> | undefined;
    if (known) return known;
    const used = fetchPacked(this.#folder + file).then(use);
    used.catch(() => this.#files.delete(file));
    this.#files.set(file, used);
    return used;
  }
}
