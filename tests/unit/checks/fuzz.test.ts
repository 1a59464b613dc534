// The check and the build must agree on every file, whatever is in it, and neither may crash.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, it, vi } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { formatReport } from '../../../src/checks/report.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { fixProblems } from '../../../src/editor/fix-problems.ts';
import { writeExchangeLocks } from '../../../src/editor/write-exchange-locks.ts';
import { lockEnding } from '../../../src/exchanges/exchange-lock.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import type { SourceArticle, SourcePublication } from '../../../src/source/source-publication.ts';
import { fuzzArticle } from '../../support/fuzz-articles.ts';
import {
  drawShareImages,
  makeArticle,
  makeEditionOf,
  writeDocuments,
} from '../../support/make-everything.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const now = Date.UTC(2026, 0, 1);
const first =
  '---\ntitle: First\nkind: news\npublished: 2024-01-01\naccess: free\ntopics: [t]\n---\n\nText.\n';
const sound = (file: string) => readFileSync(`tests/fixtures/checks/_base/${file}`, 'utf8');
const picture = await sharp({
  create: { width: 40, height: 30, channels: 3, background: 'teal' },
})
  .png()
  .toBuffer();
const base = {
  'articles/2024/first.md': first,
  'articles/2024/a.png': picture,
  'articles/2024/a b.png': picture,
  'authors/ann.md': '---\nname: Ann\n---\n',
  'topics/t.md': '---\ntitle: T\ndescription: T.\naliases: [U]\n---\n',
  'publication.yaml': sound('publication.yaml'),
  'partners.yaml': sound('partners.yaml'),
  'front-page.yaml': sound('front-page.yaml'),
  'glossary.yaml':
    'terms:\n  - { term: Spies, expansion: "Some & others" }\n  - { term: the, expansion: An article, forms: [no] }\n',
  'identities.lock.json':
    '{"about":"","authority":"harbour-gazette.example,2024","articles":{"2024/first":"2024-01-01","2024/f1":"2024-05-06"}}',
};

/** What the build's makers are told by Astro, and the edition that they show. */
const site = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/fuzzed-site-`);
  process.env['CONTENT_DIR'] = `${folder}/content`;
  return { folder, edition: undefined as Edition | undefined };
});
vi.mock('astro:config/server', () => {
  const inside = (name: string) => pathToFileURL(`${site.folder}/${name}`);
  return { root: inside(''), cacheDir: inside('cache/'), outDir: inside('out/') };
});
vi.mock('astro:assets', () => ({
  getImage: async () => ({ src: '/_astro/a.webp', srcSet: { attribute: '/_astro/a.webp 40w' } }),
}));
vi.mock('../../../src/edition/current-edition.ts', () => ({
  getCurrentEdition: async () => site.edition,
  getCurrentMoment: async () => now,
}));
vi.stubEnv('SITE', 'https://news.example');
vi.stubEnv('DEV', false);
afterAll(() => rmSync(site.folder, { recursive: true }));

/** Makes an article as the build does; gives what stopped it. */
async function build(read: SourcePublication, { slug }: SourceArticle, edition: Edition) {
  const article = edition.article(slug);
  if (!article) return undefined;
  try {
    await makeArticle(article, edition);
    return undefined;
  } catch (error) {
    return `${join(read.contentDir, article.path)}: ${String(error)}`;
  }
}

it('check and build agree on thousands of files', { timeout: 600_000 }, async () => {
  const folder = join(site.folder, 'content');
  for (const [file, content] of Object.entries(base)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const publish = (read: SourcePublication, articles: readonly SourceArticle[]) =>
    (site.edition = makeEditionOf(read, articles, { base: 'content', now }));
  const count = {
    files: 0,
    accepted: 0,
    shown: 0,
    stopped: 0,
    corrected: 0,
    gated: 0,
    locked: 0,
    cards: 0,
  };
  const articles = fc.array(fuzzArticle, { minLength: 50, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(articles, fc.boolean(), async (texts, isLocked) => {
      texts.forEach((text, index) =>
        writeFileSync(join(folder, `articles/2024/f${index}.md`), text),
      );
      // Some interviews have the lock of what they said before, others their own.
      if (isLocked) writeExchangeLocks(readPublication(folder));
      const read = readPublication(folder);
      const problems = await checkPublication(read, now);
      expect(formatReport(problems, 'content')).not.toBe('');
      const refused = new Set(
        problems.filter(isError).map(({ file }) => file.replace(lockEnding, '.md')),
      );
      const accepted = read.articles.filter(({ file }) => !refused.has(file));
      expect(read.scanned.filter(({ file, valid }) => !valid && !refused.has(file))).toEqual([]);
      const whole = publish(read, read.articles);
      for (const article of read.articles.filter(({ file }) => refused.has(file))) {
        if (await build(read, article, whole)) count.stopped += 1;
      }
      const edition = publish(read, accepted);
      for (const article of accepted) expect(await build(read, article, edition)).toBeUndefined();
      for (const [path, text] of await writeDocuments(edition)) {
        if (path.endsWith('.json')) JSON.parse(text);
        else if (!path.endsWith('.txt')) expectDocument(path, text);
      }
      count.cards = await drawShareImages(edition);
      count.files += texts.length;
      count.accepted += accepted.length;
      count.shown += edition.articles.length;
      count.corrected += edition.articles.filter((one) => one.corrections.length > 0).length;
      count.locked += accepted.filter(({ file }) =>
        existsSync(join(folder, file.replace(/\.md$/, lockEnding))),
      ).length;
      count.gated += edition.articles.filter(({ access }) => access === 'members').length;
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(count.files).toBeGreaterThanOrEqual(3000);
  // The files are not all so broken that nothing was built, and the makers do stop at what the check refuses.
  expect(count.accepted).toBeGreaterThan(400);
  expect(count.shown).toBeGreaterThan(350);
  expect(count.stopped).toBeGreaterThan(100);
  expect(count.corrected).toBeGreaterThan(50);
  expect(count.gated).toBeGreaterThan(100);
  expect(count.locked).toBeGreaterThan(50);
  expect(count.cards).toBeGreaterThan(10);
});

function expectDocument(path: string, text: string): void {
  if (path.endsWith('.webmanifest')) JSON.parse(text);
  else expect(() => new XMLParser().parse(text, true), path).not.toThrow();
}

it('what --fix writes is never worse than what was there', async () => {
  const folder = writePublication(base);
  await fc.assert(
    fc.asyncProperty(fc.array(fuzzArticle, { minLength: 20, maxLength: 20 }), async (texts) => {
      texts.forEach((text, index) =>
        writeFileSync(join(folder, `articles/2024/f${index}.md`), text),
      );
      const before = await checkPublication(readPublication(folder), now);
      fixProblems(folder, before);
      const after = await checkPublication(readPublication(folder), now);
      expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
      expect(after.length).toBeLessThanOrEqual(before.length);
    }),
    { numRuns: 20, seed: 7 },
  );
});

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
