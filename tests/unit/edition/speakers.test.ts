import { describe, expect, it } from 'vitest';
import { numberedPages, ownPage } from '../../../src/article/list-pages.ts';
import { spokenPageSize } from '../../../src/edition/speakers.ts';
import { publish, slugsOf, type Draft } from './newsroom.ts';

type Person = NonNullable<Draft['speakers']>[number];

const asks = (id: string, more = {}): Person => ({ id, name: id, role: 'interviewer', ...more });
const answers = (id: string, more = {}): Person => ({ id, name: id, role: 'interviewee', ...more });

function interview(slug: string, published: string, ...speakers: Person[]): Draft {
  return { slug, published, kind: 'interview', speakers };
}

describe('speakers', () => {
  it('are the same person in all interviews that declare the same id', () => {
    const { speakers } = publish({
      articles: [
        interview('old', '2012-01-01', asks('gazette'), answers('roe', { name: 'J. Roe' })),
        interview('new', '2014-01-01', asks('gazette'), answers('roe', { name: 'Jane Roe' })),
        interview('other', '2013-01-01', asks('gazette'), answers('doe')),
      ],
    });
    expect(
      speakers.map(({ id, name, path, articles }) => [id, name, path, slugsOf(articles)]),
    ).toEqual([
      ['doe', 'doe', '/speakers/doe/', ['other']],
      ['gazette', 'gazette', '/speakers/gazette/', ['new', 'other', 'old']],
      ['roe', 'Jane Roe', '/speakers/roe/', ['new', 'old']],
    ]);
  });

  it('have each position once, the newest first, and every role', () => {
    const { speakers } = publish({
      articles: [
        interview('first', '2010-01-01', asks('roe'), answers('doe', { position: 'clerk' })),
        interview('second', '2011-01-01', asks('x'), answers('doe', { position: 'minister' })),
        interview('third', '2012-01-01', answers('roe'), answers('doe', { position: 'minister' })),
      ],
    });
    expect(speakers).toMatchObject([
      { id: 'doe', positions: ['minister', 'clerk'], roles: ['interviewee'] },
      { id: 'roe', positions: [], roles: ['interviewee', 'interviewer'] },
      { id: 'x', positions: [], roles: ['interviewer'] },
    ]);
  });

  it('of articles that are no whole interview, or not out yet, have no page', () => {
    const { speakers } = publish({
      articles: [
        { ...interview('blurb', '2012-01-01', answers('roe')), extent: 'blurb' },
        { ...interview('draft', '2012-01-01', answers('doe')), draft: true },
        interview('later', '2099-01-01', answers('poe')),
      ],
    });
    expect(speakers).toEqual([]);
  });

  it('stand in the order of the newspaper’s language, those of one name by id', () => {
    const people = [
      answers('d', { name: 'Zebra' }),
      answers('c', { name: 'Öl' }),
      answers('b', { name: 'Same' }),
      answers('a', { name: 'Same' }),
    ];
    const ids = (language: string) =>
      publish({ articles: [interview('x', '2012-01-01', ...people)], language }).speakers.map(
        ({ id }) => id,
      );
    expect(ids('de')).toEqual(['c', 'a', 'b', 'd']);
    expect(ids('sv')).toEqual(['a', 'b', 'd', 'c']);
  });

  it('have five interviews a page, and the oldest page never changes', () => {
    const year = (number: number) => `${2000 + number}`;
    const pagesOf = (count: number) => {
      const articles = Array.from({ length: count }, (_, index) =>
        interview(`of-${year(index)}`, `${year(index)}-01-01`, answers('roe')),
      );
      const [roe] = publish({ articles }).speakers;
      const all = roe?.articles ?? [];
      return {
        own: ownPage('/speakers/roe/', all, spokenPageSize),
        numbered: numberedPages('/speakers/roe/', all, spokenPageSize),
      };
    };
    expect(pagesOf(5).numbered).toEqual([]);
    const { own, numbered } = pagesOf(7);
    expect(numbered.map(({ path }) => path)).toEqual(['/speakers/roe/1/', '/speakers/roe/2/']);
    expect(slugsOf(numbered[0]?.items ?? [])).toEqual([4, 3, 2, 1, 0].map((n) => `of-${year(n)}`));
    expect(slugsOf(numbered[1]?.items ?? [])).toEqual(['of-2006', 'of-2005']);
    expect(own.items[0]?.slug).toBe('of-2006');
    expect(pagesOf(12).numbered[0]).toEqual(numbered[0]);
  });
});
