import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { articleDocument } from '../../../src/search/article-document.ts';
import { searchChoices } from '../../../src/search/search-choices.ts';
import { subjectDocuments } from '../../../src/search/subject-documents.ts';
import { listWords } from '../../../src/search/word-lists.ts';
import { makeInput } from '../../support/make-input.ts';

const speakers = [
  { id: 'paper', name: 'Paper', role: 'interviewer' },
  { id: 'guest', name: 'Maria "Guest"', role: 'interviewee', labels: ['Guest'] },
];
const fields = {
  title: 'Spies & <others>',
  description: 'What they do.',
  published: '2012-09-17',
  topics: ['a'],
  authors: ['ann'],
};

function documentFor(more: object, body: string): string {
  const edition = makeEdition(makeInput({ '2012/spies': { ...fields, ...more } }));
  const article = edition.articles[0];
  if (!article) throw new Error('no article');
  return articleDocument(article, renderBody(body, article).public).html;
}

describe('the document of an article', () => {
  const members = { access: 'members', kind: 'interview', speakers };
  const html = documentFor(
    members,
    'Paper: Why?\n\nGuest: Because.\n\n<!-- members-only -->\n\nPaper: And?\n\nGuest: Hush.',
  );

  test('has title, standfirst, topic and names', () => {
    for (const words of [
      'Spies &#x26; <others>',
      'What they do.',
      'Ann',
      'Maria &#x22;Guest&#x22;',
    ]) {
      expect(html).toContain(words);
    }
  });

  test('has what readers narrow a search down by; who only asks is no speaker', () => {
    const filters = [...html.matchAll(/filter="(\w+)\[data-value\]" data-value="([^"]*)"/g)];
    expect(filters.map(([, name, value]) => `${name} ${value}`)).toEqual([
      'kind interview',
      'access members',
      'year 2012',
      'topic a',
      'speaker guest',
    ]);
  });

  test('has the public half and nothing of the other', () => {
    expect(html).toContain('Because.');
    expect(html).not.toMatch(/Hush|And\?/);
  });

  test('has its headline for a text when there is no other', () => {
    expect(documentFor({ extent: 'headline', description: undefined }, '')).toMatch(
      /<p>Spies &#x26; /,
    );
  });
});

describe('the pages of subjects', () => {
  test('are the front page, topics with their other names, authors and speakers', () => {
    const input = makeInput({ '2012/spies': fields });
    const [topic] = input.topics;
    if (topic) topic.data.aliases = ['Alpha'];
    const documents = subjectDocuments(makeEdition(input));
    expect(documents.map(({ url }) => url)).toEqual(['/', '/topics/a/', '/authors/ann/']);
    expect(documents[1]?.html).toContain('data-value="Alpha"');
  });

  test('of speakers have their name, what they were, and the newest interviews by title', () => {
    const answering = { ...speakers[1], position: 'keeper of the harbour' };
    const interviews = Array.from({ length: 6 }, (_, index) => {
      const day = `2012-09-1${index}`;
      const more = {
        title: `Talk ${index}`,
        kind: 'interview',
        speakers: [speakers[0], answering],
      };
      return [`2012/talk-${index}`, { ...fields, ...more, published: day }];
    });
    const documents = subjectDocuments(makeEdition(makeInput(Object.fromEntries(interviews))));
    const guest = documents.find(({ url }) => url === '/speakers/guest/');
    expect(guest?.html).toContain('data-value="speaker"');
    expect(guest?.html).toContain('data-value="Maria &#x22;Guest&#x22;"');
    expect(guest?.html).toContain('<p>keeper of the harbour</p>');
    expect(guest?.html.match(/Talk \d/g)).toEqual([
      'Talk 5',
      'Talk 4',
      'Talk 3',
      'Talk 2',
      'Talk 1',
    ]);
  });
});

describe('the menus', () => {
  test('offer what there is, and none for what there is not', () => {
    const choices = searchChoices(
      makeEdition(
        makeInput({ '2012/spies': fields, '2014/more': { ...fields, published: '2014-01-01' } }),
      ),
    );
    expect(
      Object.fromEntries(
        choices.map(({ name, options }) => [name, options.map(({ value }) => value)]),
      ),
    ).toEqual({
      topic: ['a'],
      year: ['2014', '2012'],
      kind: ['news'],
      access: ['free', 'members'],
    });
  });
});

describe('the lists of words', () => {
  const listOf = (letter: string, ...texts: string[]) =>
    listWords(texts.map((text, index) => ({ url: `/${index}/`, html: `<p>${text}</p>` }))).get(
      letter,
    );

  test('have words of five letters and more by their folded letter, once a page, as most often spelt', () => {
    expect(listOf('o', 'Orbán, Orbán &amp; óptima old', 'ORBÁN', 'Orbán')).toBe('óptima\nOrbán');
  });

  test('have the frequent words in later lines', () => {
    expect(listOf('w', 'water winds', 'water', 'water', 'water')).toBe('winds\n\nwater');
  });

  test('have nothing of tags, facts to narrow down by, or the gated half', () => {
    const html =
      '<i data-pagefind-filter="kind[data-value]" data-value="interview"></i><i data-pagefind-meta="title[data-value]" data-value="Incident"></i><img sizes="(width >= 60rem) 40rem" height="40" alt="a > b">';
    expect(listWords([{ url: '/', html }])).toEqual(new Map([['i', 'Incident']]));
  });
});
