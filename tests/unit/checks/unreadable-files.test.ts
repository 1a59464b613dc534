// What lies among the files and cannot be read is told like any other fault, and hides none of them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { checkPublication } from '../../../src/checks/check-publication.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const now = Date.UTC(2026, 0, 1);
const other = 'articles/2024/other.md';
const otherFault = `${other}:6:1 error unknown key "topisc" — did you mean "topics"?`;

/** The small publication with a fault in one article, and what `change` makes of the rest. */
function open(change: (folder: string) => void): string {
  const folder = writePublication({});
  cpSync('tests/fixtures/publication-small', folder, { recursive: true });
  rmSync(join(folder, 'identities.lock.json'));
  writeFileSync(join(folder, other), writeArticle('topisc: [harbour]\n'));
  change(folder);
  return folder;
}

async function tell(folder: string): Promise<string[]> {
  const problems = await checkPublication(readPublication(folder), now);
  expect(problems.every(({ severity, help }) => severity === 'warning' || help)).toBe(true);
  return problems.map(({ file, line, column, severity, message }) => {
    return `${file}:${line}:${column} ${severity} ${message}`;
  });
}

const files = [
  'articles/2024/new.md',
  'articles/2025/pilot-and-captain.exchanges.json',
  'topics/new.md',
  'authors/new.md',
  'glossary.yaml',
  'publication.yaml',
  'front-page.yaml',
  'partners.yaml',
  'identities.lock.json',
];

it.each(files)('%s: a link to itself, a link to nothing, or a folder', async (file) => {
  const makers: [string, (path: string) => void][] = [
    ['this is a link that leads to itself', (path) => symlinkSync(path, path)],
    ['this is a link to nothing', (path) => symlinkSync('nowhere', path)],
    ['this is a folder that has the name of a file', (path) => mkdirSync(path)],
  ];
  for (const [message, make] of makers) {
    const told = await tell(
      open((folder) => {
        rmSync(join(folder, file), { force: true });
        make(join(folder, file));
      }),
    );
    expect(told).toContain(`${file}:1:1 error ${message}`);
    expect(told).toContain(otherFault);
    expect(told.filter((line) => line.startsWith(`${file}:`))).toHaveLength(1);
  }
});

it.each(['articles', 'topics', 'authors'])('%s as a link to itself', async (folder) => {
  const told = await tell(
    open((root) => {
      rmSync(join(root, folder), { recursive: true });
      symlinkSync(folder, join(root, folder));
    }),
  );
  expect(told).toContain(`${folder}:1:1 error this is a link that leads to itself`);
});

it('the build tells all of them too', async () => {
  const folder = open((root) => symlinkSync('self.md', join(root, 'articles/2024/self.md')));
  await expect(checkContent(folder, now)).rejects.toThrow(
    /other\.md:6:1 error[^]*self\.md:1:1 error/,
  );
});

/** Who may read everything sees no missing permission, so the command then runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

it('files and folders without permission', () => {
  const closed = [...files, 'articles/2099', 'articles/2025/fish-hall.png'];
  const folder = open((root) => {
    for (const file of files) writeFileSync(join(root, file), 'x', { flag: 'a' });
    const picture = 'image:\n  src: ../2025/fish-hall.png\n  alt: A\n  credit: B\n';
    writeFileSync(join(root, 'articles/2024/pictured.md'), writeArticle(picture));
    for (const file of closed) chmodSync(join(root, file), 0);
    chmodSync(root, 0o755);
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['src/editor/check.ts', folder], {
    encoding: 'utf8',
    ...nobody,
  });
  expect(stderr).toBe('');
  for (const file of closed.slice(0, -1)) {
    expect(stdout).toContain(`${folder}/${file}:1:1 error you have no permission to read it`);
  }
  expect(stdout).toContain('fish-hall.png cannot be read: you have no permission');
  expect(stdout).toContain(otherFault);
  chmodSync(join(folder, 'articles/2099'), 0o755);
});

it.each([
  ['self.png', 'the picture articles/2024/self.png is a link that leads to itself'],
  [`${'a'.repeat(300)}.jpg`, 'has a name that no file can have: it is too long'],
  ['"a\\0b.jpg"', 'has a name that no file can have: there is a character in it'],
])('a picture %s', async (src, message) => {
  const told = await tell(
    open((folder) => {
      symlinkSync('self.png', join(folder, 'articles/2024/self.png'));
      const head = `image:\n  src: ${src}\n  alt: A\n  credit: B\n`;
      writeFileSync(join(folder, 'articles/2024/x.md'), writeArticle(head));
      writeFileSync(
        join(folder, 'articles/2024/y.md'),
        writeArticle('', `![B](${src.replace('\\0', '%00').replaceAll('"', '')})\n`),
      );
    }),
  );
  for (const place of ['x.md:7:8', 'y.md:8:1']) {
    const line = told.find((one) => one.startsWith(`articles/2024/${place} error`));
    expect(line).toContain(message);
  }
  expect(told).toContain(otherFault);
});
