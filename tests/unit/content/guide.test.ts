import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readText } from './read-content.ts';

const guide = readText('content/README.md');
const examples = [...guide.matchAll(/^( *)```yaml\n(.*?)^\1```$/gms)].map(
  ([, indent = '', text = '']) => text.replace(new RegExp(`^${indent}`, 'gm'), ''),
);

describe('the editors’ guide', () => {
  it('has examples for every kind of file', () => {
    const folders = examples.map((text) => /^# content\/([a-z-]+)/.exec(text)?.[1]);
    expect([...new Set(folders)].sort()).toEqual([
      'articles',
      'authors',
      'front-page',
      'glossary',
      'partners',
      'publication',
      'topics',
    ]);
  });

  it.each(examples)('has an example that is YAML: %s', (text) => {
    expect(parseDocument(text).errors).toEqual([]);
  });

  it('leads to no chapter that is not there', () => {
    const chapters = [...guide.matchAll(/^##+ (.+)$/gm)].map(([, title = '']) => toAnchor(title));
    const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(14);
    expect(links.filter((anchor) => !chapters.includes(anchor))).toEqual([]);
  });
});

/** The anchor that forges such as GitHub give a heading. */
function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
