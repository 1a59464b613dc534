import { mkdtempSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recoverFolders, swapFolders } from '../../../src/build/swap-folders.ts';

let paths: { current: string; next: string; previous: string };

beforeEach(() => {
  const parent = mkdtempSync(join(tmpdir(), 'swap-'));
  paths = {
    current: join(parent, 'dist'),
    next: join(parent, 'next'),
    previous: join(parent, 'previous'),
  };
});

function write(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
}

function read(folder: string): string | undefined {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The disk's moves, but the given rename (1 is the first) fails. */
function failingRename(failing: number) {
  let count = 0;
  return {
    rename: async (from: string, to: string) => {
      count += 1;
      if (count === failing) throw new Error('disk full');
      await rename(from, to);
    },
    remove: (folder: string) => rm(folder, { recursive: true, force: true }),
  };
}

describe('swapFolders', () => {
  test('puts the new site in place and leaves nothing of the old one', async () => {
    write(paths.current, 'old');
    write(paths.next, 'new');
    await swapFolders(paths);
    expect(read(paths.current)).toBe('new');
    expect(existsSync(paths.previous)).toBe(false);
    expect(existsSync(paths.next)).toBe(false);
  });

  test('works when there is no site yet', async () => {
    write(paths.next, 'new');
    await swapFolders(paths);
    expect(read(paths.current)).toBe('new');
  });

  test('is not stopped by what an earlier swap left behind', async () => {
    write(paths.current, 'old');
    write(paths.next, 'new');
    write(paths.previous, 'older');
    await swapFolders(paths);
    expect(read(paths.current)).toBe('new');
    expect(existsSync(paths.previous)).toBe(false);
  });

  test('leaves the old site alone if it cannot be moved', async () => {
    write(paths.current, 'old');
    write(paths.next, 'new');
    await expect(swapFolders(paths, failingRename(1))).rejects.toThrow('disk full');
    expect(read(paths.current)).toBe('old');
  });

  test('puts the old site back if the new one cannot be moved', async () => {
    write(paths.current, 'old');
    write(paths.next, 'new');
    await expect(swapFolders(paths, failingRename(2))).rejects.toThrow('could not be moved');
    expect(read(paths.current)).toBe('old');
  });

  test('puts the old site back if there is no new one', async () => {
    write(paths.current, 'old');
    await expect(swapFolders(paths)).rejects.toThrow('could not be moved');
    expect(read(paths.current)).toBe('old');
  });

  test('is done even if the old site cannot be removed', async () => {
    write(paths.current, 'old');
    write(paths.next, 'new');
    let removals = 0;
    const remove = async () => {
      removals += 1;
      if (removals > 1) throw new Error('busy');
    };
    await swapFolders(paths, { rename, remove });
    expect(read(paths.current)).toBe('new');
  });
});

describe('recoverFolders', () => {
  test('brings back a site that a crash left between the two renames', async () => {
    write(paths.previous, 'old');
    write(paths.next, 'new');
    expect(await recoverFolders(paths)).toBe(true);
    expect(read(paths.current)).toBe('old');
    expect(existsSync(paths.next)).toBe(false);
  });

  test('keeps the new site when the crash came after both renames', async () => {
    write(paths.current, 'new');
    write(paths.previous, 'old');
    expect(await recoverFolders(paths)).toBe(false);
    expect(read(paths.current)).toBe('new');
    expect(existsSync(paths.previous)).toBe(false);
  });

  test('does nothing before the first build', async () => {
    expect(await recoverFolders(paths)).toBe(false);
    expect(existsSync(paths.current)).toBe(false);
  });
});
