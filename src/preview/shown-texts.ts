import { join } from 'node:path';
import { readIfThere } from '../source/read-if-there.ts';
import { listContent } from '../source/read-publication.ts';

/**
 * The texts of a publication as they were when it was last without errors, and those of the edits since.
 * Readings hold no text, and a page that was good must stay so while its file is broken.
 */
export class ShownTexts {
  readonly #contentDir: string;
  #good = new Map<string, Uint8Array>();
  /** A file that is gone has nothing here. */
  readonly #edited = new Map<string, Uint8Array | undefined>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** Takes over the texts of the whole publication as it was found. */
  keep(texts: ReadonlyMap<string, Uint8Array>): void {
    this.#good = new Map(texts);
  }

  /** Reads what was touched. @param paths from the content folder; a folder stands for all that was known in it */
  take(paths: readonly string[]): void {
    for (const path of new Set(paths)) {
      for (const file of isText(path) ? [path] : this.#listWithin(path)) {
        this.#edited.set(file, readText(join(this.#contentDir, file)));
      }
    }
  }

  #listWithin(folder: string): string[] {
    const known = [...this.#good.keys(), ...this.#edited.keys()];
    return known.filter((file) => folder === '' || file.startsWith(`${folder}/`));
  }

  /** The edits are without errors: they are what stays when the next one is not. */
  settle(): void {
    for (const [file, text] of this.#edited) {
      if (text) this.#good.set(file, text);
      else this.#good.delete(file);
    }
    this.#edited.clear();
  }

  /** The text of a file, with the edits since the last good publication or without them. */
  read(file: string, { edited }: { readonly edited: boolean }): Uint8Array | undefined {
    if (edited && this.#edited.has(file)) return this.#edited.get(file);
    if (this.#good.has(file) || this.#edited.has(file)) return this.#good.get(file);
    return readText(join(this.#contentDir, file));
  }
}

/** All texts of a content folder that pages are made of, by their paths in it. */
export function readTexts(contentDir: string): Map<string, Uint8Array> {
  return new Map(
    listContent(contentDir).flatMap((file) => {
      const text = isText(file) ? readText(join(contentDir, file)) : undefined;
      return text ? [[file, text]] : [];
    }),
  );
}

function isText(file: string): boolean {
  return /\.(?:json|md|yaml)$/.test(file);
}

/** What cannot be read now has no text; the checks tell why. */
function readText(path: string): Uint8Array | undefined {
  try {
    return readIfThere(path);
  } catch {
    return undefined;
  }
}
