import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPublicationTexts } from '../../support/gated-text.ts';

const now = Date.UTC(2024, 1, 21);
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  write('publication.yaml', 'name: The Paper');
  write('topics/spies.md', '---\ntitle: Spies\n---\nAll about spies.\n');
  write('authors/ann.md', '---\nname: Ann\n---\n');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), text);
}

function read(frontmatter: string, body: string) {
  write('articles/2012/a.md', `---\ntitle: A title\n${frontmatter}\n---\n\n${body}\n`);
  const texts = readPublicationTexts(contentDir, now);
  return { gated: texts.gated.get('a')?.trim(), public: texts.public.join('\n') };
}

const members = 'published: 2012-09-17\naccess: members\nkind: news';

describe('what is gated', () => {
  test('nothing of a free article', () => {
    const texts = read('published: 2012-09-17\naccess: free', 'One.\n\nTwo.');
    expect(texts.gated).toBeUndefined();
    expect(texts.public).toMatch(/A title[\s\S]*One\.\s+Two\./);
  });

  test('all after the marker', () => {
    const texts = read(members, 'One.\n\nTwo.\n\n<!-- members-only -->\n\nThree.\n\nFour.');
    expect(texts.gated).toBe('Three.\n\nFour.');
    expect(texts.public).toMatch(/One\.\s+Two\./);
    expect(texts.public).not.toContain('Three');
  });

  test('without a marker, all after the first paragraph', () => {
    expect(read(members, '# Head\n\nOne\none.\n\nTwo.\n\nThree.').gated).toBe('Two.\n\nThree.');
  });

  test('an interview without a marker, all after the first exchange', () => {
    const interview = `${members.replace('news', 'interview')}
speakers:
  - { id: paper, name: Paper, role: interviewer }
  - { id: winants, name: Alain Winants, role: interviewee, labels: [Alain Winants, Winants] }`;
    const body =
      'Intro.\n\nPaper: Q1?\n\nAlain Winants: A1.\n\nMore.\n\nPaper: Q2?\n\nWinants: A2.';
    const texts = read(interview, body);
    expect(texts.gated).toBe('Paper: Q2?\n\nWinants: A2.');
    expect(texts.public).toContain('More.');
  });

  test.each(['draft: true', 'published: 2024-03-01', 'draft: true\naccess: members'])(
    'all of an article with %j, its title included',
    (frontmatter) => {
      const texts = read(frontmatter, 'One.');
      expect(texts.gated).toMatch(/A title[\s\S]*One\./);
      expect(texts.public).not.toContain('A title');
    },
  );
});

test('everything else of the publication is public', () => {
  const { public: text } = read(members, 'One.');
  expect(text).toMatch(/All about spies\.[\s\S]*The Paper/);
});

test('the words are those that readers see', () => {
  const body = `First.

A **bo*l*d** [link](https://a.example/x "t") and ![picture](p.jpg), a <b>tag</b>, [ref][r], a note[^1], 5 \\* 3 &amp; \`code\`.

<!-- the editor's own words -->

[r]: https://b.example

[^1]: The note.`;
  const words = read(members, body).gated?.split(/\s+/).join(' ');
  expect(words).toBe('A bold link and picture, a tag, ref, a note , 5 3 & code. The note.');
});
