import { stringify } from 'yaml';
import type { Random } from './random.ts';

export const topicIds = [
  ...['budget', 'climate', 'courts', 'digital', 'elections', 'energy', 'enlargement'],
  ...['espionage', 'farming', 'health', 'migration', 'rule-of-law', 'trade', 'transport'],
];
export const authorIds = ['ada-berg', 'bruno-costa', 'clara-dumont', 'david-ek', 'eva-farkas'];

const vocabulary =
  'the of to and in a for on that with by from is was it as at its has been said would not after over between members council commission parliament ministers states Brussels report agreement officials government countries plan security policy public new last year week talks money court rules voters border energy prices companies research leaders pressure debate evidence committee'.split(
    ' ',
  );

// In proportion to what a newspaper prints.
const kinds = [
  'news',
  'news',
  'news',
  'news',
  'brief',
  'opinion',
  'analysis',
  'interview',
] as const;
const lengths = { news: 7, brief: 2, opinion: 9, analysis: 14, interview: 12 };

export interface GeneratedArticle {
  /** `<year>/<slug>.md`, below `articles/`. */
  path: string;
  slug: string;
  text: string;
}

export interface ArticlePlace {
  number: number;
  /** The day it was published. */
  day: Date;
  /** An article of the same day or before, for `related`. */
  earlierSlug: string | undefined;
}

/** One article: its kind, length, topics and access as they come, but always the same for the same random numbers. */
export function generateArticle(random: Random, place: ArticlePlace): GeneratedArticle {
  const kind = random.pick(kinds);
  const isMembers = kind !== 'brief' && random.below(2) === 0;
  const title = capitalize(writeWords(random, 5 + random.below(6)));
  const slug = `${title.toLowerCase().replaceAll(' ', '-')}-${place.number}`;
  const frontmatter = {
    title,
    description: writeSentence(random),
    kind,
    published: `${place.day.toISOString().slice(0, 10)}T${String(6 + random.below(16)).padStart(2, '0')}:15`,
    authors: [random.pick(authorIds)],
    topics: [...new Set([random.pick(topicIds), random.pick(topicIds)])],
    access: isMembers ? 'members' : 'free',
    ...(kind === 'interview' ? { speakers } : {}),
    ...(place.earlierSlug ? { related: [place.earlierSlug] } : {}),
  };
  const blocks = kind === 'interview' ? writeInterview(random) : writeStory(random, lengths[kind]);
  if (isMembers) blocks.splice(kind === 'interview' ? 2 : 1, 0, '<!-- members-only -->');
  return {
    path: `${place.day.getUTCFullYear()}/${slug}.md`,
    slug,
    text: `---\n${stringify(frontmatter)}---\n\n${blocks.join('\n\n')}\n`,
  };
}

const speakers = [
  { id: 'paper', name: 'Paper', role: 'interviewer' },
  { id: 'guest', name: 'Maria Guest', role: 'interviewee', labels: ['Maria Guest', 'Guest'] },
];

function writeInterview(random: Random): string[] {
  return Array.from({ length: lengths.interview }, (_, index) => [
    `Paper: ${writeSentence(random).replace('.', '?')}`,
    `${index === 0 ? 'Maria Guest' : 'Guest'}: ${writeParagraph(random)}`,
  ]).flat();
}

function writeStory(random: Random, paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, (_, index) =>
    index > 2 && index % 5 === 0
      ? `## ${capitalize(writeWords(random, 4))}\n\n${writeParagraph(random)}`
      : writeParagraph(random),
  );
}

function writeParagraph(random: Random): string {
  return Array.from({ length: 3 + random.below(4) }, () => writeSentence(random)).join(' ');
}

function writeSentence(random: Random): string {
  return `${capitalize(writeWords(random, 9 + random.below(12)))}.`;
}

function writeWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(vocabulary)).join(' ');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
