import type { Article, Edition } from '../edition/edition.ts';
import { kindWords } from '../components/kind-words.ts';

/** One way to narrow a search down, as a menu: its first line leaves everything in. */
export interface SearchChoice {
  name: string;
  label: string;
  any: string;
  options: { value: string; words: string }[];
}

/** The menus of the search page, with what there is to choose in this edition; a menu of one line is left out. */
export function searchChoices(edition: Edition): SearchChoice[] {
  const { topics, articles, archive } = edition;
  const kinds = new Set(articles.map(({ kind }) => kind));
  const choices = [
    menu(
      'topic',
      ['Topic', 'All topics'],
      topics.map(({ id, title }) => [id, title]),
    ),
    menu(
      'year',
      ['Year', 'Any year'],
      archive.years.map(({ year }) => [year, year]),
    ),
    menu(
      'kind',
      ['Kind', 'All kinds'],
      Object.entries(kindWords).filter(([kind]) => kinds.has(kind as Article['kind'])),
    ),
    menu(
      'access',
      ['Access', 'Everything'],
      [
        ['free', 'Free'],
        ['members', 'Members'],
      ],
    ),
    menu('speaker', ['Speaker', 'Anybody'], listSpeakers(edition)),
  ];
  return choices.filter(({ options }) => options.length > 0);
}

function menu(name: string, [label, any]: [string, string], options: string[][]): SearchChoice {
  return {
    name,
    label,
    any,
    options: options.map(([value = '', words = '']) => ({ value, words })),
  };
}

/** Those who answer in interviews, by name; one person may be written in more than one way. */
function listSpeakers({ articles, publication }: Edition): string[][] {
  const speakers = articles.flatMap((article) => article.speakers);
  const answering = speakers.filter(({ role }) => role === 'interviewee');
  const names = new Map(answering.map(({ id, name }) => [id, name]));
  const { compare } = new Intl.Collator(publication.language);
  return [...names].sort(([, one], [, other]) => compare(one, other));
}
