// The check and the build must agree on every file, whatever is in it, and neither may crash.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { resolveMoment } from '../../../src/edition/moment.ts';
import { fixProblems } from '../../../src/editor/fix-problems.ts';
import { makeAddressesAbsolute } from '../../../src/feeds/absolute-addresses.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { isPictureFile, resolvePicture } from '../../../src/source/image-path.ts';
import { readBody } from '../../../src/source/read-body.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import type { ScannedArticle } from '../../../src/source/source-publication.ts';
import { fuzzArticle } from '../../support/fuzz-articles.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const now = Date.UTC(2026, 0, 1);
const first =
  '---\ntitle: First\nkind: news\npublished: 2024-01-01\naccess: free\ntopics: [t]\n---\n\nText.\n';
const base = {
  'articles/2024/first.md': first,
  'topics/t.md': '---\ntitle: T\ndescription: T.\naliases: [U]\n---\n',
};

/** What the build does with an article before it is published; throws where it would fail. */
function build(contentDir: string, { file, frontmatter }: ScannedArticle): void {
  const { published, captured, ...fields } = articleSchema.parse(frontmatter);
  resolveMoment(published ?? captured ?? '', 'Europe/Brussels');
  const { body } = readBody(join(contentDir, file));
  const { public: open, gated } = renderBody(body, fields);
  for (const { src } of [...open.images, ...(gated?.images ?? [])]) {
    const isThere = !isPictureFile(src) || existsSync(join(contentDir, resolvePicture(file, src)));
    if (!isThere) throw new Error(`no picture ${src}`);
  }
  makeAddressesAbsolute(open.teaser, 'https://news.example/articles/2024/x/');
}

function isBuilt(contentDir: string, article: ScannedArticle): boolean {
  try {
    build(contentDir, article);
    return true;
  } catch {
    return false;
  }
}

it('check and build agree on thousands of files', { timeout: 300_000 }, async () => {
  let [files, sound] = [0, 0];
  const folder = writePublication(base);
  const articles = fc.array(fuzzArticle, { minLength: 50, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(articles, async (texts) => {
      texts.forEach((text, index) =>
        writeFileSync(join(folder, `articles/2024/f${index}.md`), text),
      );
      const read = readPublication(folder);
      const problems = await checkPublication(read, now);
      expect(formatReport(problems, 'content')).not.toBe('');
      const refused = new Set(problems.filter(isError).map(({ file }) => file));
      const accepted = read.scanned.filter(({ file }) => !refused.has(file));
      for (const article of accepted) build(folder, article);
      const failed = read.articles.filter((article) => !isBuilt(folder, article));
      expect(failed.filter(({ file }) => !refused.has(file))).toEqual([]);
      files += texts.length;
      sound += accepted.length;
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(files).toBeGreaterThanOrEqual(3000);
  // The files are not all so broken that nothing was built.
  expect(sound).toBeGreaterThan(250);
});

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
