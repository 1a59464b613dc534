import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { writeExchangeLocks } from '../../src/editor/write-exchange-locks.ts';
import { readPublication } from '../../src/source/read-publication.ts';
import { authorIds, generateArticle, topicIds } from './generate-article.ts';
import { createRandom } from './random.ts';

const oneDay = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2004, 0, 1);
const days = 20 * 365;

/** The moment after the last generated article: build with `SITE_NOW` set to it. */
export const generatedNow = '2024-01-01T12:00:00Z';

/**
 * Writes a publication of `count` articles into `contentDir`, which it empties first. The dates are spread evenly
 * over twenty years. The same arguments give the same bytes.
 */
export function generatePublication(contentDir: string, count: number, seed = 1): void {
  rmSync(contentDir, { recursive: true, force: true });
  const write = (path: string, text: string): void => writeInto(contentDir, path, text);
  const slugs = writeArticles(write, count, seed);

  for (const id of topicIds)
    write(
      `topics/${id}.md`,
      `---\ntitle: ${nameOf(id)}\ndescription: All of ${nameOf(id)}.\n---\n\nAbout it.\n`,
    );
  for (const id of authorIds)
    write(`authors/${id}.md`, `---\nname: ${nameOf(id)}\n---\n\nA writer.\n`);
  write('publication.yaml', stringify(publication));
  write('partners.yaml', stringify({ lists: [] }));
  write('front-page.yaml', stringify(composeFrontPage(slugs)));
  writeExchangeLocks(readPublication(contentDir));
}

function writeInto(contentDir: string, path: string, text: string): void {
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The slugs, oldest first. */
function writeArticles(
  write: (path: string, text: string) => void,
  count: number,
  seed: number,
): string[] {
  const random = createRandom(seed);
  const slugs: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const day = new Date(firstDay + Math.floor((number * days) / count) * oneDay);
    const earlierSlug = slugs.length > 0 ? random.pick(slugs) : undefined;
    const article = generateArticle(random, { number, day, earlierSlug });
    write(`articles/${article.path}`, article.text);
    slugs.push(article.slug);
  }
  return slugs;
}

function composeFrontPage(slugs: string[]): object {
  const [lead, ...others] = slugs.toReversed();
  const [opinion, beside] = [others.slice(0, 2), others.slice(2, 4)];
  return { lead, opinion, beside, latest: 'automatic', latestTitle: 'Latest news' };
}

function nameOf(id: string): string {
  return id.replaceAll('-', ' ').replace(/\b\w/g, (letter) => letter.toUpperCase());
}

const publication = {
  name: 'The Generated Paper',
  tagline: 'News that nobody wrote',
  language: 'en',
  timeZone: 'Europe/Brussels',
  description: 'A publication of any size, for measuring.',
  identity: { authority: 'generated.example', date: '2004-01-01' },
  disclaimer: 'Nothing in it is true.',
  contentLicense: 'Nobody holds rights in these words.',
  membership: {
    kicker: 'Read on',
    headline: 'Join the paper',
    pitch: 'Get the rest',
    terms: 'Free for 14 days.',
    groupLine: 'or as a group',
    trialDays: 14,
  },
  footerCall: { headline: 'Join the paper', pitch: 'Get the rest', button: 'Join' },
};
