import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fittingQuality } from '../../../src/images/fitting-quality.ts';
import { createRandom } from '../../support/random.ts';

let cacheDir: string;

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'quality-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true }));
});

test('a quiet picture keeps its quality, a restless one of the same size gives some up', async () => {
  const random = createRandom(1);
  const quiet = await makePicture(() => 128);
  const restless = await makePicture(() => random.below(96));
  expect(await fittingQuality({ bytes: quiet, width: 540, cacheDir })).toBe(52);
  const quality = await fittingQuality({ bytes: restless, width: 540, cacheDir });
  expect(quality).toBeLessThan(52);
  const fitting = await sharp(restless).resize({ width: 540 }).avif({ quality }).toBuffer();
  expect(fitting.length).toBeLessThan(40 * 1024);
});

test('what was found is kept, and another width is another question', async () => {
  const bytes = await makePicture(() => 128);
  await fittingQuality({ bytes, width: 100, cacheDir });
  await fittingQuality({ bytes, width: 100, cacheDir });
  expect(readdirSync(cacheDir)).toHaveLength(1);
  await fittingQuality({ bytes, width: 50, cacheDir });
  expect(readdirSync(cacheDir)).toHaveLength(2);
});

async function makePicture(next: () => number): Promise<Buffer> {
  const [width, height] = [600, 400];
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, next));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
