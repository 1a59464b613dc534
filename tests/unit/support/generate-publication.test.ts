import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublicationTexts } from '../../support/gated-text.ts';
import { generatedNow, generatePublication } from '../../support/generate-publication.ts';

function generate(count: number, seed?: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'generated-')), 'content');
  generatePublication(folder, count, seed);
  return folder;
}

function readAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml)$/.test(name))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`);
}

test('the same seed gives the same bytes, another seed other ones', () => {
  expect(readAll(generate(20))).toEqual(readAll(generate(20)));
  expect(readAll(generate(20))).not.toEqual(readAll(generate(20, 2)));
});

test('writes as many articles as asked for, over twenty years, of every kind and access', () => {
  const folder = join(generate(300), 'articles');
  const articles = readAll(folder);
  expect(articles).toHaveLength(300);
  expect(readdirSync(folder)).toHaveLength(20);
  for (const value of ['news', 'brief', 'opinion', 'analysis', 'interview']) {
    expect(articles.filter((text) => text.includes(`kind: ${value}\n`)).length).toBeGreaterThan(9);
  }
});

test('all of it is published by then, and some of it is for members', () => {
  const texts = readPublicationTexts(generate(100), Date.parse(generatedNow));
  expect(texts.gated.size).toBeGreaterThan(30);
  expect(texts.gated.size).toBeLessThan(70);
});
