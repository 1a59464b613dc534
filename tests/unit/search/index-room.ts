import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SearchLibrary, type VolumePlace } from '../../../src/client/search-library.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { makeVolume, readVolumeFacts } from '../../../src/search/make-volume.ts';
import { makeSearchDocument, type SearchDocument } from '../../../src/search/search-document.ts';

/** A folder of volumes for one test file, and the library that reads them through a stubbed fetch. */
export class IndexRoom {
  readonly folder = mkdtempSync(join(tmpdir(), 'search-'));
  readonly places: VolumePlace[] = [];
  /** The address of the core. */
  core = '';

  /** Makes a volume of these documents, behind those that are there. */
  async add(
    documents: SearchDocument[],
    years: { from?: string; to?: string } = {},
  ): Promise<string> {
    const name = String(this.places.length);
    const folder = join(this.folder, name);
    await makeVolume(documents, { folder, language: 'en' });
    const { meta, core, letters } = await readVolumeFacts(folder);
    this.core = `/${name}/${core}`;
    this.places.push({ meta: `/${name}/${meta}`, letters, ...years });
    return folder;
  }

  open(): SearchLibrary {
    return new SearchLibrary(this.core, this.places);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What a test says of a page: its path, and what is not as on any other. */
export interface PageWords {
  title?: string;
  /** Markdown, all of it public. */
  text?: string;
  day?: string;
  filters?: Record<string, string[]>;
}

/** The document of a page with these words. */
export function documentOf(path: string, words: PageWords): SearchDocument {
  const { title = 'Untitled', text = '', day, filters = {} } = words;
  const { teaser } = renderBody(text, { kind: 'news', access: 'free' }).public;
  return makeSearchDocument({ path, meta: { title, day }, filters, day, opening: [] }, teaser);
}
