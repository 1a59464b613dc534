import { expect, it } from 'vitest';
import { publish } from './newsroom.ts';

const edition = publish({
  now: '2024-02-21T12:00:00Z',
  articles: [
    {
      slug: 'a',
      access: 'members',
      corrections: [
        {
          date: '2024-01-02',
          where: 'exchange-3',
          members: true,
          was: 'secret',
          now: 'secret too',
        },
        { date: '2024-01-02', where: 'in secret', members: true, was: 'secret', now: 'secret too' },
        { date: '2024-03-01', was: 'not', now: 'yet' },
      ],
    },
    { slug: 'b', corrections: [{ date: '2024-01-03', where: 'end', was: 'five', now: 'six' }] },
  ],
});

it('lists the corrections of all articles that are out, the newest first', () => {
  const listed = edition.corrections.map(({ article, correction }) => {
    return `${article.slug} ${correction.id} ${correction.was ?? 'withheld'}`;
  });
  expect(listed).toEqual([
    'b correction-2024-01-03 five',
    'a correction-2024-01-02 withheld',
    'a correction-2024-01-02-2 withheld',
  ]);
});

it('knows no words of a correction for members, and of its place only what says nothing', () => {
  const { corrections = [] } = edition.article('a') ?? {};
  expect(JSON.stringify(edition.articles)).not.toContain('secret');
  expect(corrections.map(({ where }) => where)).toEqual(['exchange-3', undefined]);
});

it('has the day for which it is made, in the zone of the publication', () => {
  expect(publish({ articles: [], now: '2024-02-21T23:30:00Z' }).today).toBe('2024-02-22');
});
