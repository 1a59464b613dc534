import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import {
  membersHead,
  writeArticle,
  writePublication,
} from '../../support/temporary-publication.ts';

const now = Date.UTC(2026, 0, 1);

/** `file:line severity rule` of everything wrong with the articles of a folder. */
async function tell(articles: Record<string, string>): Promise<string[]> {
  const files = Object.fromEntries(
    Object.entries(articles).map(([file, text]) => [file, text.replace('A title', `Of ${file}`)]),
  );
  const problems = await checkPublication(readPublication(writePublication(files)), now);
  return (
    problems
      .filter(({ file }) => file.startsWith('articles/'))
      // Interviews of a line or two have no lock here: exchange-locks.test.ts is about those.
      .filter(({ rule }) => rule !== 'exchange-lock-missing')
      .map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`)
  );
}

const x = 'articles/2024/x.md';
const speakers =
  'speakers:\n  - id: g\n    name: Gazette\n    role: interviewer\n  - id: w\n    name: Winants\n    role: interviewee\n';

describe('dates', () => {
  it('refuses what was changed, copied or corrected before it was published', async () => {
    const corrections = 'corrections:\n  - date: 2024-05-05\n    was: a\n    now: b\n';
    const fields = `updated: 2024-05-05\ncaptured: 2024-05-01\n${corrections}`;
    expect(await tell({ [x]: writeArticle(fields) })).toEqual([
      `${x}:6 error date-order`,
      `${x}:7 error date-order`,
      `${x}:9 error date-order`,
    ]);
  });

  it('lets a mere day stand beside a time of the same day', async () => {
    const head = membersHead.replace('2024-05-06', '2024-05-06T09:17').replace('members', 'free');
    expect(await tell({ [x]: writeArticle('updated: 2024-05-06\n', 'Text.\n', head) })).toEqual([]);
  });
});

describe('names', () => {
  it('tells unknown names even in a file with another fault', async () => {
    expect(await tell({ [x]: writeArticle('extent: x\ntopics: [nowhere]\n') })).toEqual([
      `${x}:6 error wrong-value`,
      `${x}:7 error unknown-topic`,
    ]);
  });

  it('lets an article name one that has a fault of its own', async () => {
    const files = {
      [x]: writeArticle('related: [y]\n'),
      'articles/2024/y.md': writeArticle('q: 1\n'),
    };
    expect(await tell(files)).toEqual(['articles/2024/y.md:6 error unknown-key']);
  });

  it('refuses an article related to itself and a topic named twice', async () => {
    const files = {
      [x]: writeArticle('related: [x]\ntopics: [t, t]\n'),
      'topics/t.md': '---\ntitle: T\n---\n',
    };
    expect(await tell(files)).toEqual([`${x}:6 error related-self`, `${x}:7 error repeated`]);
  });
});

describe('slugs and identities', () => {
  it('refuses one slug in two years', async () => {
    const later = writeArticle().replace('2024', '2025');
    const files = { [x]: writeArticle(), 'articles/2025/x.md': later };
    expect(await tell(files)).toEqual(['articles/2025/x.md:1 error duplicate-slug']);
  });

  it('refuses an old address that another article has, now or before', async () => {
    const files = {
      'articles/2024/a.md': writeArticle('previousUrls: [/articles/2024/old/]\n'),
      'articles/2024/b.md': writeArticle('previousUrls: [/articles/2024/old]\n'),
      'articles/2024/c.md': writeArticle('previousUrls: [/x, /articles/2024/a/]\n'),
    };
    expect(await tell(files)).toEqual([
      'articles/2024/b.md:6 error previous-url',
      'articles/2024/c.md:6 error previous-url',
    ]);
  });

  it('refuses two articles with one permanent id', async () => {
    const files = {
      'articles/2024/a.md': writeArticle('previousUrls: [/articles/2023/b/]\n'),
      'articles/2024/b.md': writeArticle(),
    };
    expect(await tell(files)).toEqual(['articles/2024/a.md:6 error shared-id']);
  });
});

describe('markers', () => {
  it('lets a good marker and none at all pass', async () => {
    const body = 'One.\n\n<!-- members-only -->\n\nTwo.\n';
    expect(await tell({ [x]: writeArticle('', body, membersHead) })).toEqual([]);
    expect(await tell({ [x]: writeArticle('', 'One.\n\nTwo.\n', membersHead) })).toEqual([]);
  });

  it('lets a free article write about the marker in code', async () => {
    expect(await tell({ [x]: writeArticle('', 'Write `<!-- members-only -->`.\n') })).toEqual([]);
  });

  it('finds nothing behind a marker but a note and a rule', async () => {
    const body = 'One.[^1]\n\n<!-- members-only -->\n\n---\n\n[^1]: A note.\n';
    expect(await tell({ [x]: writeArticle('', body, membersHead) })).toEqual([
      `${x}:10 error marker-at-end`,
    ]);
  });
});

describe('speakers', () => {
  const head = membersHead.replace('news', 'interview').replace('members', 'free');

  it('lets an interview pass in which everybody speaks', async () => {
    const body = 'Gazette: Why?\n\nWinants: Because.\n\nThere is one thing: time.\n';
    expect(await tell({ [x]: writeArticle(speakers, body, head) })).toEqual([]);
  });

  it('warns of a spare label, but refuses a speaker who never speaks', async () => {
    const fields = speakers.replace('name: Winants', 'name: Winants\n    labels: [Winants, Alain]');
    const spoken = writeArticle(fields, 'Gazette: Why?\n\nWinants: So.\n', head);
    expect(await tell({ [x]: spoken })).toEqual([`${x}:12 warning unused-label`]);
    const silent = writeArticle(speakers, 'Gazette: Why?\n', head);
    expect(await tell({ [x]: silent })).toEqual([`${x}:11 error unused-label`]);
  });

  it('refuses a label in bold, which would open no turn', async () => {
    const body = 'Gazette: Why?\n\n**Winants:** Because.\n\nWinants: So.\n';
    expect(await tell({ [x]: writeArticle(speakers, body, head) })).toEqual([
      `${x}:17 error styled-label`,
    ]);
  });
});

describe('pictures', () => {
  it('refuses one that lies outside of the content', async () => {
    const body = 'Text.\n\n![Secrets](../../../etc/secrets.png)\n';
    expect(await tell({ [x]: writeArticle('', body) })).toEqual([`${x}:10 error image-elsewhere`]);
  });
});
