/**
 * Pagefind's own script is not used: it starts a worker by address, which our Trusted Types refuse, makes HTML
 * strings, and is larger than all our scripts. Its core, a WebAssembly module, is driven here as that script does.
 * The version is pinned; tests/unit/search holds this file against the index that it makes.
 */
interface CoreExports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(place: number, size: number, align: number): void;
  init_pagefind(...meta: Slice): number;
  load_index_chunk(index: number, ...chunk: Slice): number;
  load_filter_chunk(index: number, ...chunk: Slice): number;
  set_ranking_weights(index: number, ...weights: Slice): number;
  request_indexes(index: number, ...query: Slice): Slice;
  request_filter_indexes(index: number, ...filters: Slice): Slice;
  search(index: number, ...query: [...Slice, ...Slice, ...Slice, ...Slice, ...number[]]): Slice;
}

/** Bytes in the core's memory: where they begin, and how many. */
type Slice = [place: number, size: number];

/** How a query is written for the core: folded for finding, with accents for the order of what is found. */
export interface CoreQuery {
  folded: string;
  spelt: string;
  filters: Record<string, string[]>;
  /** `day:desc`; '' is by relevance. */
  sort: string;
  /** Whether all words must stand side by side. */
  exact: boolean;
}

/** A page that matches: its fragment, how well, the places of the words in its text, the facts that have them. */
export interface CoreHit {
  p: string;
  s: number;
  l: { l: number; s: number }[];
  mf?: string[];
}

/** Pagefind's core at work. An index in it is a number, which every loading changes. */
export class SearchCore {
  readonly #exports: CoreExports;

  private constructor(exports: CoreExports) {
    this.#exports = exports;
  }

  static async start(module: BufferSource): Promise<SearchCore> {
    // What wasm-bindgen asks of its host: the five values that every table of references begins with.
    const fillTable = (): void => {
      const table = exports.__wbindgen_externrefs;
      const first = table.grow(4);
      table.set(0, undefined);
      [undefined, null, true, false].forEach((value, index) => table.set(first + index, value));
    };
    const host = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: fillTable } };
    const { instance } = await WebAssembly.instantiate(module, host);
    const exports = instance.exports as unknown as CoreExports;
    exports.__wbindgen_start();
    return new SearchCore(exports);
  }

  openIndex(meta: Uint8Array): number {
    return this.#exports.init_pagefind(...this.#put(meta));
  }

  setWeights(index: number, weights: object): number {
    return this.#exports.set_ranking_weights(index, ...this.#putText(JSON.stringify(weights)));
  }

  /** The names of the chunks that a query needs, as far as they are not loaded. */
  listChunks(index: number, query: CoreQuery): { words: string[]; filters: string[] } {
    const filters = this.#putText(JSON.stringify(query.filters));
    const words = this.#exports.request_indexes(index, ...this.#putText(query.folded));
    return {
      words: this.#takeNames(words),
      filters: this.#takeNames(this.#exports.request_filter_indexes(index, ...filters)),
    };
  }

  loadWords(index: number, chunk: Uint8Array): number {
    return this.#exports.load_index_chunk(index, ...this.#put(chunk));
  }

  loadFilter(index: number, chunk: Uint8Array): number {
    return this.#exports.load_filter_chunk(index, ...this.#put(chunk));
  }

  search(index: number, { folded, spelt, filters, sort, exact }: CoreQuery): CoreHit[] {
    const found = this.#exports.search(
      index,
      ...this.#putText(folded),
      ...this.#putText(spelt),
      ...this.#putText(JSON.stringify(filters)),
      ...this.#putText(sort),
      Number(exact),
      0,
    );
    return (JSON.parse(this.#take(found)) as { results: CoreHit[] }).results;
  }

  #putText(text: string): Slice {
    return this.#put(new TextEncoder().encode(text));
  }

  // The core frees what it is given.
  #put(bytes: Uint8Array): Slice {
    const place = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  }

  #takeNames(slice: Slice): string[] {
    return (JSON.parse(this.#take(slice)) as string[]).filter(Boolean);
  }

  #take([place, size]: Slice): string {
    const bytes = new Uint8Array(this.#exports.memory.buffer, place >>> 0, size);
    const text = new TextDecoder().decode(bytes);
    this.#exports.__wbindgen_free(place, size, 1);
    return text;
  }
}
