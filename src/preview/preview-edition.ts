import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import type { Edition } from '../edition/edition.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { environment } from '../site/environment.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { crossBridge } from './preview-bridge.ts';
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
  const { content, time } = readBridge();
  const key = `${time.includeUnpublished} ${Math.floor(time.now / 60_000)}`;
  if (made?.content !== content || made.key !== key) {
    made = { content, key, edition: makeEdition(memory.toInput(content, time)) };
  }
  return made.edition;
}

/** The moment of the page that is being made, in epoch milliseconds. */
export function getPreviewMoment(): number {
  return readBridge().time.now;
}

function readBridge(): { content: SourcePublication; time: PreviewTime } {
  const bridge = crossBridge();
  const content = bridge.content();
  if (!content?.publication) throw new Error('The content cannot be read yet.');
  const clock = process.env['SITE_NOW'] ? environment.now : Date.now();
  const { timeZone } = content.publication.data;
  return { content, time: readPreviewTime(bridge.time(), clock, timeZone) };
}
