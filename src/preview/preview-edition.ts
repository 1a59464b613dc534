import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import type { Article, Edition } from '../edition/edition.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { environment } from '../site/environment.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { crossBridge, type PreviewBridge } from './preview-bridge.ts';
import { PreviewMemory } from './preview-memory.ts';
import { readPreviewTime, type PreviewTime } from './preview-time.ts';

interface Made {
  readonly content: SourcePublication;
  readonly key: string;
  readonly edition: Edition;
}

const memory = new PreviewMemory(fileURLToPath(root));
let made: Made | undefined;

/**
 * The edition of the page that is being made, at the time chosen for it. It is made anew when a file
 * or that time has changed, and each minute, because what is dated later comes out by itself.
 */
export function getPreviewEdition(): Edition {
  const bridge = crossBridge();
  const chosen = bridge.time();
  // The browser takes its time to ask for the page again; the server need not wait for it.
  bridge.makeAhead = (content) => void makeOnce(content, chosen);
  return makeOnce(readContent(bridge), chosen);
}

/**
 * The articles that have a page: those that were asked for. Astro asks for the list anew after each edit, and ten
 * thousand pages that nobody looks at would keep the one that somebody does look at waiting.
 */
export function getPreviewArticles(): Article[] {
  const { asked } = crossBridge();
  return getPreviewEdition().articles.filter(({ path }) => asked.has(path));
}

/** The moment of the page that is being made, in epoch milliseconds. */
export function getPreviewMoment(): number {
  const bridge = crossBridge();
  return readTime(readContent(bridge), bridge.time()).now;
}

function makeOnce(content: SourcePublication, chosen: string): Edition {
  const time = readTime(content, chosen);
  const key = `${time.includeUnpublished} ${Math.floor(time.now / 60_000)}`;
  if (made?.content !== content || made.key !== key) {
    made = { content, key, edition: makeEdition(memory.toInput(content, time)) };
  }
  return made.edition;
}

/** @throws Error when the settings of the publication cannot be read */
function readContent(bridge: PreviewBridge): SourcePublication {
  const content = bridge.content();
  if (!content?.publication) throw new Error('The content cannot be read yet.');
  return content;
}

function readTime({ publication }: SourcePublication, chosen: string): PreviewTime {
  const clock = process.env['SITE_NOW'] ? environment.now : Date.now();
  return readPreviewTime(chosen, clock, publication?.data.timeZone ?? 'UTC');
}
