import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listIds, pickArticle, readArticles, readText, readYaml } from './read-content.ts';
import { rebuildPage } from './rebuild-page.ts';

const source = readText('tests/fixtures/source/euobserver-interview.txt');
const lines = source.split('\n').filter((line) => line.trim() !== '');
const articles = readArticles();
const interview = pickArticle(
  articles,
  'belgian-intelligence-chief-talks-to-euobserver-transcript',
);
const turns = interview.body.split('\n\n').filter((block) => !block.startsWith('<!--'));
const [teaser = '', gated = ''] = interview.body.split('<!-- members-only -->');

describe('the saved page', () => {
  it('has not been touched', () => {
    const digest = createHash('sha256').update(source).digest('hex');
    expect(digest).toBe('5fa9498b66f8b0ab27120ef2f8b9b03ec53e8043f6190db6542fa1ec0939ce92');
  });

  it('is in content/ line by line, word for word, in its order', () => {
    expect(rebuildPage()).toEqual(lines);
  });
});

describe('the interview', () => {
  it('has 25 questions, each with its answer', () => {
    const speakers = turns.map((turn) => /^[^:]+(?=: )/.exec(turn)?.[0]);
    const expected = Array.from({ length: 25 }, (_, index) => [
      'EUobserver',
      index === 0 ? 'Alain Winants' : 'Winants',
    ]);
    expect(speakers).toEqual(expected.flat());
  });

  it('is for members after the first answer, where the source has the offer', () => {
    const blocks = interview.body.split('\n\n');
    expect(interview.head.access).toBe('members');
    expect(blocks.indexOf('<!-- members-only -->')).toBe(2);
    expect(blocks.lastIndexOf('<!-- members-only -->')).toBe(2);
  });

  it('keeps its typos and its straight quotation marks', () => {
    for (const word of ['suprass', 'paltforms', 'comptence', 'somethig', 'indispensible']) {
      expect(interview.body).toContain(word);
    }
    expect(interview.body).not.toMatch(/[‘’“”]/);
  });

  it('has its dates and its author', () => {
    const { published, captured, authors } = interview.head;
    expect([published, captured, authors]).toEqual([
      '2012-09-17T09:17',
      '2024-02-21',
      ['andrew-rettman'],
    ]);
  });

  it('says that its picture is a stand-in', () => {
    expect(interview.head.image?.alt).toMatch(/^Stand-in illustration: /);
    expect(interview.head.image?.note).toContain('stand-in');
  });

  it('has a standfirst in the page’s own public words', () => {
    expect(source.split(gated.trim()).join('')).toContain(interview.head.description);
  });
});

describe('what is public', () => {
  // The free answer itself uses some turns of phrase that come again later; those are no secret.
  const openRuns = new Set(listRuns(teaser));
  const gatedRuns = new Set(listRuns(gated).filter((run) => !openRuns.has(run)));
  const others = [...articles.values()].filter(({ slug }) => slug !== interview.slug);
  const texts = [
    JSON.stringify(interview.head),
    ...others.map((article) => JSON.stringify(article)),
    ...listIds('topics').map((id) => readText(`content/topics/${id}.md`)),
    ...listIds('authors').map((id) => readText(`content/authors/${id}.md`)),
    readText('content/README.md'),
    readText('content/partners.yaml'),
    readText('content/publication.yaml'),
  ];

  it('repeats no six words of the members’ part', () => {
    expect(texts.flatMap(listRuns).filter((run) => gatedRuns.has(run))).toEqual([]);
    expect(listRuns(`He said: ${turns[2] ?? ''}`).some((run) => gatedRuns.has(run))).toBe(true);
  });
});

describe('the other pieces', () => {
  const others = [...articles.values()].filter(({ slug }) => slug !== interview.slug);

  it('are three blurbs and seven headlines, free for everybody', () => {
    expect(others.filter(({ head }) => head.extent === 'blurb')).toHaveLength(3);
    const headlines = others.filter(({ head }) => head.extent === 'headline');
    expect(headlines.map(({ body }) => body)).toEqual(Array(7).fill(''));
    expect(others.filter(({ head }) => head.access !== 'free')).toEqual([]);
  });

  it('have no date but that of the copy, save the one that EUobserver dates', () => {
    const dated = others.filter(({ head }) => head.published !== undefined);
    expect(dated.map(({ slug, head }) => [slug, head.published])).toEqual([
      ['espionage-in-belgium-recent-cases', '2012-09-18T09:16'],
    ]);
    expect(others.filter(({ head }) => head.captured !== '2024-02-21')).toEqual([]);
  });

  it('have one to three topics, and every topic has an article', () => {
    const used = [...articles.values()].map(({ head }) => head.topics);
    expect(used.filter(({ length }) => length < 1 || length > 3)).toEqual([]);
    expect([...new Set(used.flat())].sort()).toEqual(listIds('topics').sort());
  });
});

describe('the front page', () => {
  it('has the Rafah piece as opinion and the two espionage pieces beside the lead', () => {
    const page = readYaml<Record<'opinion' | 'beside', string[]>>('front-page.yaml');
    const titles = (slugs: string[]) => slugs.map((slug) => pickArticle(articles, slug).head.title);
    expect(titles(page.opinion)).toEqual([
      'EU-Israel trade agreement must be on table to stop Rafah attack',
    ]);
    expect(titles(page.beside)).toEqual([
      'Espionage in Belgium: recent cases',
      'EU-funded project to prompt intelligence-sharing',
    ]);
  });
});

describe('the highlights', () => {
  it('have the partner apart from the headline', () => {
    const { lists } = readYaml<{ lists: { items: { partner: string }[] }[] }>('partners.yaml');
    const partners = lists.flatMap(({ items }) => items.map(({ partner }) => partner));
    expect([...new Set(partners)]).toEqual([
      'Nordic Council of Ministers',
      'Friedrich Naumann Foundation',
      'World Bank',
      'Georgia Ministry of Foreign Affairs',
      'UNOPS',
      "European Citizen's Initiative",
    ]);
  });
});

/** Every run of six words, without case and punctuation. */
function listRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
}
