import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { checkImages } from '../../../src/checks/images.ts';
import { examinePicture } from '../../../src/checks/picture-file.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

const most = 20 * 2 ** 20;
const picture = 'articles/2024/a.png';

/** An article with a sound picture that is as many bytes long: what is added to it takes no room on the disk. */
async function writePicture(bytes: number): Promise<string> {
  const create = { width: 1600, height: 30, channels: 3, background: 'teal' } as const;
  const folder = writePublication({
    'articles/2024/x.md': writeArticle('image: { src: a.png, alt: A, credit: B }\n'),
    [picture]: await sharp({ create }).png().toBuffer(),
  });
  truncateSync(join(folder, picture), bytes);
  return folder;
}

it('a picture of more than 20 MB is refused, whatever its pixels, where it is named', async () => {
  const folder = await writePicture(most + 1);
  expect(await checkImages(readPublication(folder))).toEqual([
    {
      file: 'articles/2024/x.md',
      at: { path: ['image', 'src'], part: 'value' },
      severity: 'error',
      rule: 'image-too-large',
      message: `the picture ${picture} is too large: 21 MB`,
      help: 'Save it with at most 4000 pixels on the longer side, below 20 MB.',
    },
  ]);
});

it('a picture of 20 MB is taken', async () => {
  expect(await examinePicture(await writePicture(most), picture)).toBeUndefined();
});
