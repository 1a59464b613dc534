// Somebody who speaks in more interviews than one page holds: a numbered page for the older ones, and each on one page.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, findAll, readPages, textOf } from '../support/built-pages.ts';
import { runBuild } from '../support/run-build.ts';
import { root, sites } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'speakers-'));
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
const years = Array.from({ length: 11 }, (_, index) => 2010 + index);
const question = (year: number) => `What was new in ${year}?`;
/** The questions of these years, the newest first. */
const asked = (newest: number, oldest: number) =>
  years
    .filter((year) => year >= oldest && year <= newest)
    .map(question)
    .reverse();

beforeAll(() => {
  const small = join(root, sites.small.contentDir);
  for (const file of ['publication.yaml', 'partners.yaml', 'authors', 'topics'])
    cpSync(join(small, file), join(contentDir, file), { recursive: true });
  writeFileSync(
    join(contentDir, 'front-page.yaml'),
    'lead: talk-of-2020\nlatest: automatic\nlatestTitle: Latest\n',
  );
  for (const year of years) {
    mkdirSync(join(contentDir, `articles/${year}`), { recursive: true });
    writeFileSync(join(contentDir, `articles/${year}/talk-of-${year}.md`), interviewOf(year));
  }
  const { exitCode, output } = runBuild({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
  expect(exitCode, output).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('the speaker’s own address has the newest, and leads to the older ones', () => {
  expect(questionsOn('sousa')).toEqual(asked(2020, 2015));
  expect(linksOn('sousa')).toContain('/speakers/sousa/1/');
});

test('the numbered pages have five each from the oldest on, and lead to each other', () => {
  expect(questionsOn('sousa/1')).toEqual(asked(2014, 2010));
  expect(questionsOn('sousa/2')).toEqual(asked(2019, 2015));
  expect(questionsOn('sousa/3')).toEqual(asked(2020, 2020));
  expect(linksOn('sousa/2')).toContain('/speakers/sousa/1/');
  expect(linksOn('sousa/1')).toContain('/speakers/sousa/2/');
});

test('the list of speakers counts all of them', () => {
  const html = readFileSync(join(outDir, 'speakers/index.html'), 'utf8');
  expect(html).toMatch(/Marta Sousa<\/a>\s*<span class="count small">11<\/span>/);
});

function pageOf(path: string) {
  const file = `speakers/${path}/index.html`;
  const page = readPages(outDir).find((one) => one.file === file);
  if (!page) throw new Error(`${file} is not in the site.`);
  return page;
}

function questionsOn(path: string): string[] {
  const headings = findAll(pageOf(path), 'h3');
  return headings.map(textOf);
}

function linksOn(path: string): (string | undefined)[] {
  return findAll(pageOf(path), 'a').map((link) => attribute(link, 'href'));
}

function interviewOf(year: number): string {
  return `---
title: Talk of ${year}
kind: interview
published: ${year}-05-06
topics: [harbour]
access: free
speakers:
  - { id: gazette, name: The Harbour Gazette, role: interviewer, labels: [Gazette] }
  - { id: sousa, name: Marta Sousa, role: interviewee, labels: [Sousa] }
---

Gazette: ${question(year)}

Sousa: In ${year} it was the paint on the boat.
`;
}
