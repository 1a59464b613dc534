import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../../src/build/build.ts';
import { type Environment, readEnvironment } from '../../../src/build/environment.ts';

let environment: Environment;
let log: string[];

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'build-'));
  environment = readEnvironment({}, { root, now: 0 });
  log = [];
});

function steps(changes: { check?: () => Promise<string>; page?: string; fail?: string } = {}) {
  return {
    check: changes.check ?? (async () => ''),
    makePages: async ({ outDir }: { outDir: string }) => {
      mkdirSync(outDir, { recursive: true });
      writeFileSync(join(outDir, 'index.html'), changes.page ?? 'new');
      if (changes.fail !== undefined) throw new Error(changes.fail);
    },
    finish: async () => undefined,
    log: (line: string) => log.push(line),
  };
}

function readPage(): string {
  return readFileSync(join(environment.outDir, 'index.html'), 'utf8');
}

test('the new site takes the place of the old one, and says where it is', async () => {
  await buildSite(environment, steps({ page: 'first' }));
  await buildSite(environment, steps({ page: 'second' }));
  expect(readPage()).toBe('second');
  expect(log.at(-1)).toContain(environment.outDir);
});

test('content with errors stops the build before a page is made', async () => {
  await buildSite(environment, steps({ page: 'first' }));
  const check = async () => {
    throw new Error('articles/2012/a.md:3');
  };
  await expect(buildSite(environment, steps({ check, page: 'second' }))).rejects.toThrow('a.md:3');
  expect(readPage()).toBe('first');
});

test('a page that cannot be made leaves the old site whole, and the next build works', async () => {
  await buildSite(environment, steps({ page: 'first' }));
  await expect(buildSite(environment, steps({ page: 'half', fail: 'boom' }))).rejects.toThrow(
    'boom',
  );
  expect(readPage()).toBe('first');
  await buildSite(environment, steps({ page: 'third' }));
  expect(readPage()).toBe('third');
});

test('two builds at once: the second is refused and the first ends well', async () => {
  const lock = join(environment.outDir, '../.build/dist/lock');
  const check = async () => {
    writeFileSync(lock, `${process.ppid}\n`);
    await expect(buildSite(environment, steps())).rejects.toThrow(/Another build is running/);
    return '';
  };
  await buildSite(environment, steps({ check, page: 'first' }));
  expect(readPage()).toBe('first');
  expect(existsSync(lock)).toBe(false);
});

test('warnings are said, and stop nothing', async () => {
  await buildSite(environment, steps({ check: async () => 'a.md:3 warning', page: 'new' }));
  expect(log).toContain('a.md:3 warning');
  expect(readPage()).toBe('new');
});
