import { describe, expect, it } from 'vitest';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const file = 'articles/2024/x.md';

/** `line:column message` of each problem of one article. */
function tell(content: string | Uint8Array): string[] {
  const { problems } = readPublication(writePublication({ [file]: content }));
  return problems
    .filter((problem) => problem.file === file)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('the place of a fault', () => {
  it('is the value when the value is wrong', () => {
    expect(tell(writeArticle('extent:   whole\n'))).toEqual([
      '6:11 "extent" must be full, blurb or headline; found "whole"',
    ]);
  });

  it('is the item when one item of a list is wrong', () => {
    expect(tell(writeArticle('topics:\n  - a\n  - 7\n'))).toEqual([
      expect.stringMatching(/^8:5 "topics\[2\]" must be text; found 7$/),
    ]);
  });

  it('is the key when nobody knows the key', () => {
    expect(tell(writeArticle('image:\n  src: a.jpg\n  alt: A\n  captoin: C\n'))).toEqual([
      '9:3 unknown key "captoin" in "image" — did you mean "caption"?',
    ]);
  });

  it('is the first line when a key is missing, and its parent within a group', () => {
    expect(
      tell('---\ntitle: T\nkind: news\npublished: 2024-05-06\nimage:\n  src: a\n---\n\nX\n'),
    ).toEqual(['1:1 the key "access" is missing', '5:1 the key "alt" in "image" is missing']);
  });

  it('is the key when its value is left blank', () => {
    expect(tell(writeArticle('note:\n'))[0]).toMatch(/^6:\d+ "note" must be text; found nothing$/);
  });

  it('counts lines that end as Windows ends them', () => {
    expect(tell(writeArticle('extent: whole\n').replaceAll('\n', '\r\n'))).toEqual([
      '6:9 "extent" must be full, blurb or headline; found "whole"',
    ]);
  });

  it('does not count a byte order mark', () => {
    expect(tell(`\uFEFF${writeArticle('extent: whole\n')}`)[0]).toMatch(/^6:9 /);
  });

  it.each([
    ['a: key given twice', 'note: a\nnote: b\n', '7:1 the key "note" is given twice'],
    [
      'a colon in a value',
      'note: Spies: a story\n',
      '6:7 a value with a colon in it must stand in quotes',
    ],
    [
      'a value that starts with @',
      'note: @home\n',
      '6:7 a value that starts with @ must stand in quotes',
    ],
    [
      'a bracket left open',
      'topics: [a\n',
      '6:9 the bracket [ at the start of the value is never closed',
    ],
  ])('is found in broken YAML: %s', (_, fields, problem) => {
    expect(tell(writeArticle(fields))).toContainEqual(problem);
  });

  it('is the line and the byte that is no UTF-8', () => {
    const bytes = Buffer.from(writeArticle('', 'Café\ncafé X\n'), 'utf8');
    const broken = Buffer.concat([bytes, Buffer.from([0x61, 0xe9, 0x0a])]);
    expect(tell(broken)).toEqual([
      `10:2 the file is not UTF-8: byte 0xE9 at offset ${bytes.length + 1} is no character`,
    ]);
  });

  it.each([
    ['', '1:1 the file is empty'],
    ['\uFEFF \n\n', '1:1 the file is empty'],
    ['Just text.\n', '1:1 the frontmatter is missing: the first line is not "---"'],
    ['---\ntitle: T\n', '1:1 the frontmatter never ends: no second line "---"'],
    ['---\n---\nText.\n', '2:1 no fields found'],
    ['---\n- a\n---\nText.\n', '2:1 no fields found'],
  ])('is told for the file %j', (content, problem) => {
    expect(tell(content)).toEqual([problem]);
  });

  it('tells all faults of a file at once', () => {
    expect(tell(writeArticle('extent: x\ndraft: no way\ntopcis: []\n'))).toHaveLength(3);
  });
});
