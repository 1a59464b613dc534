import { expect, test } from 'vitest';
import { makeArticleCard, makeSiteCard } from '../../../src/share-images/share-card.ts';
import type { Draft } from '../edition/newsroom.ts';
import { openSite } from '../metadata/site.ts';

function cardOf(draft: Partial<Draft>, language = 'en') {
  const topics = { ferries: 'Ferries', greece: 'Ειδήσεις' };
  const { edition } = openSite({ articles: [{ slug: 'a', ...draft }], topics, language });
  const [article] = edition.articles;
  if (!article) throw new Error('The article is not public.');
  return makeArticleCard(article, edition.publication);
}

test('the card of an article has its headline, kind, topic and year', () => {
  const title = 'Ferry late';
  expect(cardOf({ title, kind: 'opinion', topics: ['ferries'] })).toEqual({
    ...{ name: 'The Harbour', headline: title, kicker: 'OPINION · FERRIES', year: '2012' },
    isOpinion: true,
  });
  expect(cardOf({ title }).kicker).toBe('NEWS');
});

test('capitals are those of the language', () => {
  expect(cardOf({ topics: ['greece'] }, 'el').kicker).toContain('ΕΙΔΗΣΕΙΣ');
});

test('emoji, which no font of the site has, are left out and the words stay', () => {
  expect(cardOf({ title: 'Ferry 🚢 late ⚓️' }).headline).toBe('Ferry late');
});

test('the card of the site has its name and its line', () => {
  const { edition } = openSite({ articles: [] });
  expect(makeSiteCard(edition.publication)).toMatchObject({
    headline: 'The Harbour',
    name: 'News of the port',
  });
});
