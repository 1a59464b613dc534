// Another newspaper is another content folder and nothing else: no word of the first one is in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSiteFiles, readPages, textOf, findAll } from '../support/built-pages.ts';
import { root, sites } from '../support/sites.ts';

const folder = join(root, sites.small.outDir);

describe('the site of another publication', () => {
  test('bears its name on every page', () => {
    const pages = readPages(folder);
    const titles = pages.flatMap((page) => findAll(page, 'title').map(textOf));
    expect(titles.filter((title) => !title.includes('The Harbour Gazette'))).toEqual([]);
  });

  test('says nothing of EUobserver, in any file or file name', () => {
    const words = /euobserver|winants|belgi|brussels|\bvsse\b|rettman/i;
    const files = listSiteFiles(folder);
    expect(files.filter((file) => words.test(file))).toEqual([]);
    expect(files.filter((file) => words.test(readFileSync(join(folder, file), 'latin1')))).toEqual(
      [],
    );
  });

  test('which the search would find, for the first one is full of it', () => {
    const files = listSiteFiles(join(root, sites.real.outDir));
    const read = (file: string) => readFileSync(join(root, sites.real.outDir, file), 'latin1');
    expect(files.filter((file) => /euobserver/i.test(read(file))).length).toBeGreaterThan(30);
  });

  test('has the days of its own trial and the words of its own offer', () => {
    const page = readFileSync(join(folder, 'articles/2025/pilot-and-captain/index.html'), 'utf8');
    expect(page).toContain('Start your 7-day free trial');
    expect(page).toContain('Come aboard');
  });
});
