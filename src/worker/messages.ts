/** What a page tells the worker. */
export interface WorkerMessage {
  /** The files that a page had loaded before there was a worker to see them pass. */
  loaded?: string[];
  /** The paths of all pages that are saved on this device, in place of any earlier list. */
  saved?: string[];
  /** The reader has turned the worker off: it keeps nothing more for the pages that are still open. */
  stop?: boolean;
}

/** Reads a message; what is not in its form is left out. */
export function readMessage(data: unknown): WorkerMessage {
  const { loaded, saved, stop } = Object(data) as Record<string, unknown>;
  return {
    ...(isTexts(loaded) && { loaded }),
    ...(isTexts(saved) && { saved }),
    stop: stop === true,
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The path of an address within a site, or undefined for one elsewhere. `root` is the site's address. */
export function pathWithin(address: string, root: string): string | undefined {
  const url = URL.parse(address, root);
  return url && `${url.origin}${url.pathname}`.startsWith(root) ? url.pathname : undefined;
}
