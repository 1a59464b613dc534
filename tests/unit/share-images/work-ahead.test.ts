import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { keepDrawing } from '../../../src/share-images/keep-drawing.ts';
import { workAhead } from '../../../src/share-images/work-ahead.ts';

describe('work ahead', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('makes each result once, at most three before they are asked for', async () => {
    const made: string[] = [];
    const take = workAhead(keys, async (key) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect(await take('a')).toBe('A');
    expect(made).toEqual(['a', 'b', 'c', 'd']);
    for (const key of keys.slice(1)) expect(await take(key)).toBe(key.toUpperCase());
    expect(made).toEqual(keys);
  });

  test('gives what is asked for out of order too', async () => {
    const take = workAhead(keys, async (key) => key);
    expect(await take('e')).toBe('e');
    expect(await take('b')).toBe('b');
    expect(await take('e')).toBe('e');
  });

  test('a failure is met by whoever asks for it, and by nobody else', async () => {
    const take = workAhead(keys, async (key) => {
      if (key === 'c') throw new Error('no ink');
      return key;
    });
    expect(await take('a')).toBe('a');
    expect(await take('b')).toBe('b');
    await expect(take('c')).rejects.toThrow('no ink');
    expect(await take('d')).toBe('d');
  });
});

describe('a kept drawing', () => {
  test('is drawn once; half a file of a build that broke off is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const draw = vi.fn(async () => Buffer.from('picture'));
    writeFileSync(join(folder, 'a.png.part'), 'pic');
    expect(String(await keepDrawing(folder, 'a.png', draw))).toBe('picture');
    expect(String(await keepDrawing(folder, 'a.png', draw))).toBe('picture');
    expect(draw).toHaveBeenCalledTimes(1);
    expect(readdirSync(folder)).toEqual(['a.png']);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });
});
