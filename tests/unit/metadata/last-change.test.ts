import { describe, expect, test } from 'vitest';
import { findLastModified, writeMoment } from '../../../src/metadata/last-change.ts';
import type { Draft } from '../edition/newsroom.ts';
import { openSite } from './site.ts';

function lastModified(draft: Partial<Draft>): string {
  const { edition, context } = openSite({ articles: [{ slug: 'a', ...draft }] });
  const article = edition.article('a');
  if (!article) throw new Error('The article is not public.');
  return writeMoment(findLastModified(article, context.now));
}

describe('since when an article stands as it does', () => {
  test.each<[string, Partial<Draft>, string]>([
    ['its publication', { published: '2012-09-17T09:17' }, '2012-09-17T09:17:00+02:00'],
    ['a mere day', { published: '2012-09-17' }, '2012-09-17'],
    ['its update', { published: '2012-09-17', updated: '2013-01-02' }, '2013-01-02'],
    ['the day it was copied', { published: '2012-09-17', captured: '2024-02-21' }, '2024-02-21'],
    [
      'its last correction',
      {
        published: '2012-09-17',
        updated: '2013-01-02',
        corrections: [{ date: '2014-05-06', was: 'a', now: 'b' }],
      },
      '2014-05-06',
    ],
    [
      'nothing that is still to come',
      { published: '2012-09-17', updated: '2024-03-01' },
      '2012-09-17',
    ],
    [
      'the same day with its time',
      { published: '2012-09-17', updated: '2012-09-17T00:00' },
      '2012-09-17T00:00:00+02:00',
    ],
  ])('%s', (_what, draft, expected) => {
    expect(lastModified(draft)).toBe(expected);
  });
});
