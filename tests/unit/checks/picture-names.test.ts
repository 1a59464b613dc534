// Pictures whose name in the text is that of a file for some computers only.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examinePicture } from '../../../src/checks/picture-file.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const picture = 'tests/fixtures/publication-small/articles/2025/fish-hall.png';
const composed = 'caf\u00e9.png';
const apart = 'cafe\u0301.png';

async function examine(name: string, stored: string) {
  const folder = writePublication({});
  cpSync(picture, join(folder, stored));
  return examinePicture(folder, name);
}

it('finds nothing in a picture whose name is written as it is stored', async () => {
  expect(await examine(composed, composed)).toBeUndefined();
});

it('tells to rename a file whose accents are stored apart from their letters', async () => {
  const fault = await examine(composed, apart);
  expect(fault?.rule).toBe('image-missing');
  expect(fault?.help).toContain(`Rename the file to ${composed}`);
});

it('tells to write the name as it is stored when the text has the accents apart', async () => {
  expect((await examine(apart, composed))?.help).toBe(`Write ${composed}.`);
});

it('names the file that differs by capitals', async () => {
  expect((await examine('FISH.PNG', 'fish.png'))?.help).toBe('Write fish.png.');
});
