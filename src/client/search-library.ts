import { judge } from './search-evidence.ts';
import { SearchCore, type CoreQuery } from './search-core.ts';
import { fetchPacked } from './search-files.ts';
import { SearchVolume, type SearchHit } from './search-volume.ts';

/** Where a volume is, and of which years its articles are; that of topics and people has no years. */
export interface VolumePlace {
  meta: string;
  /** The letters that have a list of words. */
  letters: string;
  from?: string;
  to?: string;
}

export interface SearchResults {
  hits: SearchHit[];
  /** Whether all volumes in question were searched. */
  isWhole: boolean;
  /** The year up to which older volumes were left out; nobody who asks for a name downloads fifty years of it. */
  leftOut?: string;
}

/** So many results are read while it is judged whether they are meant, and shown before the others are there. */
export const earlyResults = 3;

/** The volumes of the index, each opened when it is needed first. */
export class SearchLibrary {
  readonly #places: readonly VolumePlace[];
  readonly #core: Promise<SearchCore>;
  readonly #open = new Map<VolumePlace, Promise<SearchVolume>>();

  constructor(core: string, places: readonly VolumePlace[]) {
    this.#places = places;
    this.#core = fetchPacked(core).then((module) => SearchCore.start(module));
    this.#core.catch(() => undefined);
  }

  /** The volumes that were opened, newest first. */
  get opened(): Promise<SearchVolume[]> {
    return Promise.all(this.#open.values());
  }

  /** Gives what the newest volumes have, then what all have. `reach` is how many volumes are searched at most. */
  async *search(query: CoreQuery, reach: number): AsyncGenerator<SearchResults> {
    const places = this.#places.filter((place) => mayHold(place, query));
    const chosen = places.slice(0, reach);
    const leftOut = places[reach]?.to;
    // The pages of subjects, and the newest articles.
    const first = await this.#searchAll(chosen.slice(0, 2), query);
    const rest = chosen.slice(2);
    yield { hits: merge(first, query), isWhole: rest.length === 0, leftOut };
    if (rest.length === 0) return;
    const others = await this.#searchAll(rest, query);
    yield { hits: merge([...first, ...others], query), isWhole: true, leftOut };
  }

  async #searchAll(places: readonly VolumePlace[], query: CoreQuery): Promise<SearchHit[][]> {
    const found = await Promise.all(
      places.map(async (place) => {
        const volume = this.#open.get(place) ?? SearchVolume.open(this.#core, place);
        this.#open.set(place, volume);
        return (await volume).search(query);
      }),
    );
    for (const hit of merge(found, query).slice(0, earlyResults)) void hit.volume.read(hit.p);
    const words = query.spelt.split(' ');
    return Promise.all(
      found.map(async (hits) => ((await judge(hits, words)) === 'none' ? [] : hits)),
    );
  }
}

/** What has no day is in no year and in no order of days. */
function mayHold({ from = '', to = '' }: VolumePlace, { filters, sort }: CoreQuery): boolean {
  const [year] = filters['year'] ?? [];
  if (year) return from <= year && year <= to;
  return sort === '' || to !== '';
}

/** By relevance all are put in order together; by day the volumes follow each other. */
function merge(found: SearchHit[][], { sort }: CoreQuery): SearchHit[] {
  const best = (hits: SearchHit[]) => hits.toSorted((one, other) => other.s - one.s);
  // Sorted by day, what is found in facts comes last from the core; the score is the place in the order of days.
  return sort === '' ? best(found.flat()) : found.flatMap(best);
}
