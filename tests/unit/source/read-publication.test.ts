import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/source/read-body.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const small = fileURLToPath(new URL('../../fixtures/publication-small', import.meta.url));

describe('reading a publication', () => {
  const read = readPublication(small);

  it('finds nothing wrong in the small publication', () => {
    expect(read.problems).toEqual([]);
    expect(read.articles).toHaveLength(10);
    expect(read.topics.map(({ id }) => id)).toEqual(['ferries', 'harbour', 'weather']);
    expect(read.publication?.data.name).toBe('The Harbour Gazette');
  });

  it('knows each article by file, slug, permanent id and digest', () => {
    const file = 'articles/2026/dredging-accounts.md';
    const bytes = readFileSync(`${small}/${file}`);
    expect(read.articles.find((article) => article.file === file)).toMatchObject({
      slug: 'dredging-accounts',
      id: 'dredging-costs',
      year: '2026',
      digest: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('keeps no sentence of any text', () => {
    expect(JSON.stringify(read)).not.toContain('dreamt of thunder');
    expect(JSON.stringify(read)).not.toContain('Zanzibar gulls');
  });

  it('reads a text when it is asked for, with its first line', () => {
    const { body, firstLine } = readBody(`${small}/articles/2024/ferry-fares-rise.md`);
    const lines = readFileSync(`${small}/articles/2024/ferry-fares-rise.md`, 'utf8').split('\n');
    expect(body.split('\n')).toEqual(lines.slice(firstLine - 1));
    expect(body.trimStart()).toMatch(/^A crossing will cost/);
  });

  it('says which settings a folder lacks', () => {
    const { problems } = readPublication(
      writePublication({ 'articles/2024/x.md': writeArticle() }),
    );
    expect(problems.map(({ file }) => file)).toEqual(['publication.yaml', 'front-page.yaml']);
  });

  it('refuses to read the body of a file that is not UTF-8', () => {
    const folder = writePublication({ 'x.md': new Uint8Array([0x2d, 0xff]) });
    expect(() => readBody(`${folder}/x.md`)).toThrow('not UTF-8');
  });
});
