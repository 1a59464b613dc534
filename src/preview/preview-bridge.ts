import type { SourcePublication } from '../source/source-publication.ts';

/** What the development server lends to the pages that run in it. */
export interface PreviewBridge {
  /** The publication as it is to be shown; the same object as long as nothing changes. */
  content(): SourcePublication | undefined;
  /** The bytes of a file as it is to be shown, by its absolute path; nothing when it is not there. */
  read(path: string): Uint8Array | undefined;
  /** The time of the page that is being made, see `PreviewTime`. */
  time(): string;
  /** The paths that browsers have asked for since the start, below the base path. */
  readonly asked: ReadonlySet<string>;
  /** Given by the pages once there is one: makes the edition of what will probably be shown in a moment. */
  makeAhead?: (content: SourcePublication) => void;
}

/**
 * The server's own modules and those of the pages are loaded apart and share nothing but the global
 * object; so the one puts the bridge there and the other finds it.
 */
const place = Symbol.for('static-news-reader.preview');
const shared = globalThis as { [place]?: PreviewBridge };

export function openBridge(bridge: PreviewBridge): void {
  shared[place] = bridge;
}

/** @throws Error outside of a development server */
export function crossBridge(): PreviewBridge {
  const bridge = shared[place];
  if (!bridge) throw new Error('There is a preview only while `npm run dev` runs.');
  return bridge;
}
