// Content with faults stops the build; every fault is named, and the site that is there stays as it is.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSite, runBuild } from '../support/run-build.ts';
import { root, sites } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'failing-build-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const text = 'A paragraph for all.\n\nAnother one.\n';

let made = 0;

type Fault = [file: string, content: string | Buffer, line: number, words: RegExp];

/** Each fault: the file, what is in it, and the line and the words in which an editor is told. */
const faults: Fault[] = [
  ['unknown-key.md', article('author: tom-okafor'), 6, /"author".*authors/s],
  ['wrong-date.md', article('', { published: '2025-02-30' }), 4, /2025-02-30/],
  ['wrong-date-form.md', article('', { published: '03/09/2012' }), 4, /03\/09\/2012/],
  ['unknown-topic.md', article('topics: [harbor]'), 6, /harbor.*harbour/s],
  ['unknown-author.md', article('authors: [tom-okafo]'), 6, /tom-okafo.*tom-okafor/s],
  ['unknown-speaker.md', interviewBy('Somebody: I was never declared.'), 18, /Somebody/],
  ['second-marker.md', article('', { access: 'members' }, twoMarkers()), 12, /marker|members-only/],
  ['missing-image.md', article('image: { src: nowhere.jpg, alt: Nothing }'), 6, /nowhere\.jpg/],
  ['empty-file.md', '', 1, /empty|frontmatter/],
  ['not-utf-8.md', Buffer.from(`${article()}caf\xe9\n`, 'latin1'), 11, /UTF-8/],
];

let before: Record<string, string>;
let output: string;
let exitCode: number;

beforeAll(() => {
  cpSync(join(root, sites.small.contentDir), contentDir, { recursive: true });
  cpSync(join(root, sites.small.outDir), outDir, { recursive: true });
  before = hashSite(outDir);
  for (const [file, content] of faults) {
    writeFileSync(join(contentDir, 'articles/2025', file), content);
  }
  writeFileSync(join(contentDir, 'articles/2024/crane-sold-headline.md'), article());
  const settings = join(contentDir, 'publication.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('2099-06-01', '2025-06-01'));
  ({ exitCode, output } = runBuild({ CONTENT_DIR: contentDir, OUT_DIR: outDir }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a build of content with faults', () => {
  test('fails', () => {
    expect(exitCode).toBe(1);
  });

  test.each(faults)('names %s, its line and what is wrong', (...fault) => {
    const [file, , line, words] = fault;
    const report = output.split('\n\n').find((part) => part.includes(`articles/2025/${file}:`));
    expect(report, output).toContain(`articles/2025/${file}:${line}:`);
    expect(report).toMatch(words);
  });

  test('says that security.txt has expired, and what to do', () => {
    const report = output.split('\n\n').find((part) => part.includes('publication.yaml:'));
    expect(report).toMatch(/publication\.yaml:\d+:\d+ error security.txt has expired: 2025-06-01/);
    expect(report).toContain('write a day less than a year ahead');
  });

  test('names both articles of one slug', () => {
    expect(output).toMatch(
      /articles\/2025\/crane-sold-headline\.md:1:1 error .*articles\/2024\/crane-sold-headline\.md has it too/,
    );
  });

  test('counts the files, and names no other', () => {
    const named = [...output.matchAll(/(articles\/\d{4}\/[\w.-]+\.md):\d+:\d+ error/g)];
    const expected = [...faults.map(([file]) => file), 'crane-sold-headline.md'];
    expect(named.map(([, file]) => file)).toEqual(
      expected.map((file) => `articles/2025/${file}`).sort(),
    );
    const errors = expected.length + 1; // security.txt is the last of them
    // Warned of are the identities that are new, the interview without its lock, and the first of the two articles
    // of one slug, which lies in the folder of another year.
    expect(output).toContain(`${errors} errors and 3 warnings in ${errors + 2} files.`);
  });

  test('leaves the last good site whole', () => {
    expect(hashSite(outDir)).toEqual(before);
  });
});

test('once the faults are mended the same folder builds', () => {
  cpSync(join(root, sites.small.contentDir), contentDir, { recursive: true });
  for (const [file] of faults) rmSync(join(contentDir, 'articles/2025', file));
  rmSync(join(contentDir, 'articles/2024/crane-sold-headline.md'));
  const built = runBuild({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
  expect(built.exitCode, built.output).toBe(0);
  expect(hashSite(outDir)).toEqual(before);
});

test('an address that no feed reader could take stops the build at its line', () => {
  const link = article('', {}, 'A [way](https://) to nowhere.\n');
  writeFileSync(join(contentDir, 'articles/2025/leads-nowhere.md'), link);
  const built = runBuild({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
  expect(built.exitCode).toBe(1);
  expect(built.output).toContain(
    'articles/2025/leads-nowhere.md:8:3 error the link "https://" is no address',
  );
  expect(hashSite(outDir)).toEqual(before);
});

test('a feed that would be invalid stops the build with the item and the reason', () => {
  rmSync(join(contentDir, 'articles/2025/leads-nowhere.md'), { force: true });
  // To YAML, to the check and to HTML this is a title; XML may hold none of its characters.
  const unshown = article().replace(/^title: .*$/m, 'title: "\\x01\\uFFFE"');
  writeFileSync(join(contentDir, 'articles/2025/shown-by-no-feed.md'), unshown);
  const built = runBuild({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
  expect(built.exitCode).toBe(1);
  expect(built.output).not.toMatch(/shown-by-no-feed\.md:\d/);
  expect(built.output).toMatch(
    /The feed http:\/\/localhost:4321\/(\S+\/)?rss\.xml would be invalid:\n {2}\S*articles\/2025\/shown-by-no-feed\.md: its title holds no character that may be shown/,
  );
  expect(hashSite(outDir)).toEqual(before);
});

/** An article whose line 6 is `extra`; its text starts at line 8. */
function article(
  extra = '',
  changes: { published?: string; access?: string } = {},
  body = text,
): string {
  const { published = '2025-05-01', access = 'free' } = changes;
  const head = [
    // No two titles are the same, which would be a warning of its own.
    `title: Made to fail ${(made += 1)}`,
    'kind: news',
    `published: ${published}`,
    `access: ${access}`,
  ];
  return ['---', ...head, extra || 'draft: false', '---', body].join('\n');
}

function interviewBy(turn: string): string {
  return [
    ...['---', 'title: Made to fail', 'kind: interview', 'published: 2025-05-01', 'access: free'],
    ...['speakers:', '  - id: asker', '    name: Asker', '    role: interviewer'],
    ...['  - id: teller', '    name: Teller', '    role: interviewee', '---', 'Asker: A question?'],
    ...['', 'Teller: An answer.', '', turn, ''],
  ].join('\n');
}

function twoMarkers(): string {
  return 'One.\n\n<!-- members-only -->\n\n<!-- members-only -->\n\nTwo.\n';
}
