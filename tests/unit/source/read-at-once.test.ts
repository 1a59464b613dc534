import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPublicationAtOnce } from '../../../src/source/read-at-once.ts';
import { readPublication } from '../../../src/source/read-publication.ts';
import { generatePublication } from '../../support/generate-publication.ts';
import { writeArticle, writePublication } from '../../support/temporary-publication.ts';

it.each([0, 1000])('reads as one thread does, faults included (large: %i)', async (large) => {
  const folder = writePublication({});
  generatePublication(folder, 30);
  const faulty = writeArticle('topcis: [a]\n', '# One\n\n"Two.\n');
  writeFileSync(`${folder}/articles/2004/a.md`, faulty);
  expect(await readPublicationAtOnce(folder, large)).toEqual(readPublication(folder));
});
