import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { acquireLock } from '../../../src/build/lock.ts';

let lock: string;

beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'lock-')), 'deep', 'lock');
});

async function writeLock(text: string): Promise<void> {
  const release = await acquireLock(lock);
  await release();
  writeFileSync(lock, text);
}

test('holds the process id while it is taken and is gone afterwards', async () => {
  const release = await acquireLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
  await release();
  expect(existsSync(lock)).toBe(false);
});

test('a running process keeps it: the message names process and file', async () => {
  await writeLock(`${process.ppid}\n`);
  await expect(acquireLock(lock)).rejects.toThrow(`process ${process.ppid}`);
  await expect(acquireLock(lock)).rejects.toThrow(lock);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.ppid}\n`);
});

test('the lock of a dead process is taken over', async () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  await writeLock(`${dead}\n`);
  const release = await acquireLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
  await release();
});

test('a lock that a crash left empty is taken over', async () => {
  await writeLock('');
  await (
    await acquireLock(lock)
  )();
  expect(existsSync(lock)).toBe(false);
});

test('a lock with our own id is left from an earlier life, as in a container', async () => {
  await writeLock(`${process.pid}\n`);
  await (
    await acquireLock(lock)
  )();
  expect(existsSync(lock)).toBe(false);
});
