import { expect, test } from 'vitest';
import { writeJsonLd } from '../../../src/metadata/json-ld.ts';

test('a headline can neither end the element nor open a comment in it', () => {
  const headline = '</script><!--<script>alert(1)</script>';
  const text = writeJsonLd([{ '@type': 'NewsArticle', headline }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph']).toEqual([{ '@type': 'NewsArticle', headline }]);
});

test('what is not known is left out, and words stay as they are', () => {
  const text = writeJsonLd([{ '@type': 'Person', name: 'Zoë “Z” & Co', jobTitle: undefined }]);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Person', name: 'Zoë “Z” & Co' }],
  });
});
