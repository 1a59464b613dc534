import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish, slugsOf } from './newsroom.ts';

describe('the order of articles', () => {
  it('is the newest first, by the moment and not by the text of the date', () => {
    const { articles, day } = publish({
      articles: [
        { slug: 'monday', published: '2012-09-17' },
        { slug: 'brussels', published: '2012-09-18T09:00' },
        { slug: 'tokyo', published: '2012-09-18T10:00+09:00' },
      ],
    });
    expect(slugsOf(articles)).toEqual(['brussels', 'tokyo', 'monday']);
    expect(day).toBe('2012-09-18');
  });

  it('is by id at the same moment, so a new slug moves nothing', () => {
    const renamed = { slug: 'zebra', previousUrls: ['/articles/2012/ant/'] };
    const { articles } = publish({ articles: [{ slug: 'cat' }, renamed, { slug: 'bee' }] });
    expect(slugsOf(articles)).toEqual(['zebra', 'bee', 'cat']);
  });

  it('does not depend on the order of the files', () => {
    const days = ['2012-09-17', '2012-09-18', '2012-09-17T09:17'];
    const drafts = Array.from({ length: 9 }, (_, n) => ({ slug: `a${n}`, published: days[n % 3] }));
    const expected = slugsOf(publish({ articles: drafts }).articles);
    const shuffled = fc.shuffledSubarray(drafts, { minLength: drafts.length });
    fc.assert(
      fc.property(shuffled, (articles) => {
        expect(slugsOf(publish({ articles }).articles)).toEqual(expected);
      }),
    );
  });

  it('counts an article from its copy only when its publication is not known', () => {
    const [article] = publish({ articles: [{ slug: 'copy', captured: '2024-02-21' }] }).articles;
    expect(article?.date.day).toBe('2024-02-21');
    expect(article?.published).toBeUndefined();
    const both = { slug: 'both', captured: '2024-02-21', published: '2012-09-17' };
    expect(publish({ articles: [both] }).articles[0]?.date.day).toBe('2012-09-17');
  });
});
