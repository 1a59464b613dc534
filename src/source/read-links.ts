import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { readExchangeIds } from '../exchanges/read-exchange-ids.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { RenderOptions } from '../markdown/body-settings.ts';
import { BodyText } from './body-text.ts';
import { readBody } from './read-body.ts';
import { confirmLinks, type BodyLink } from './scan-links.ts';

/** The links of a file's text, read once more and parsed. */
export function readLinks(contentDir: string, file: string): BodyLink[] {
  const { body, firstLine } = readBody(join(contentDir, file));
  return confirmLinks(new BodyText(body, firstLine));
}

/**
 * The places of a text that a link can lead to: headings, exchanges and notes, in both halves.
 * A text that cannot be rendered has none.
 */
export function readPlaces(contentDir: string, file: string, options: RenderOptions): Set<string> {
  const places = new Set<string>();
  try {
    const path = join(contentDir, file);
    const identify = options.kind === 'interview' ? readExchangeIds(path) : undefined;
    const { public: open, gated } = renderBody(readBody(path).body, { ...options, identify });
    for (const tree of [open.teaser, ...(gated ? [gated.tree] : [])]) {
      visit(tree, 'element', ({ properties: { id } }) => {
        if (typeof id === 'string') places.add(id);
      });
    }
  } catch {
    return places;
  }
  return places;
}
