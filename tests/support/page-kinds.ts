import { interview, smallArticles, smallSite } from './reader.ts';

/** One page of every kind, by what it is. */
export const pageKinds: Record<string, string> = {
  'the front page': '/',
  'a members’ interview': interview,
  'a blurb': '/articles/2012/espionage-in-belgium-recent-cases/',
  'a headline': '/articles/2024/crying-wolf-win-for-chemicals-lobby-at-antwerp-eu-meeting/',
  'a free article': `${smallSite}/articles/2024/ferry-fares-rise/`,
  'an opinion': `${smallSite}/articles/2025/leave-the-lighthouse-alone/`,
  'a members’ analysis': smallArticles.analysis,
  'the topics': '/topics/',
  'a topic': '/topics/espionage/',
  'the archive': '/archive/',
  'a year': '/archive/2012/',
  'a month': '/archive/2012/09/',
  'the authors': '/authors/',
  'an author': '/authors/andrew-rettman/',
  'the join page': '/join/',
  'the account page': '/account/',
  'the offline page': '/offline/',
  'the reading list': '/saved/',
  'the about page': '/about/',
  'the feeds page': '/feeds/',
  'the search page': '/search/',
  'a search with results': '/search/?q=espionage',
  'a page that is not there': '/no-such-page/',
};
