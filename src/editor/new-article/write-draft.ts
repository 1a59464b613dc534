import { stringify } from 'yaml';
import type { ArticleFrontmatter } from '../../schemas/article.ts';

/** A new article, as far as it is known. */
export interface NewArticle extends Pick<
  ArticleFrontmatter,
  'title' | 'kind' | 'access' | 'topics' | 'authors'
> {
  readonly published: string;
  readonly year: string;
  readonly slug: string;
  /** The name of the newspaper, which asks the questions of an interview. */
  readonly paper: string;
  /** Its id as a speaker: the same in every interview, because its page gathers what it asked. */
  readonly paperId: string;
}

/** The text of a new article's file: a draft with words that show what belongs where. */
export function writeDraft(article: NewArticle): string {
  const { title, kind, published, authors, topics, access } = article;
  const head = {
    title,
    kind,
    published,
    ...(authors.length > 0 && { authors }),
    ...(topics.length > 0 && { topics }),
    access,
    ...(kind === 'interview' && { speakers: listSpeakers(article) }),
  };
  const yaml = stringify(head, { lineWidth: 0 });
  const blocks = kind === 'interview' ? writeTurns(article) : writeParagraphs();
  if (access === 'members') blocks.splice(kind === 'interview' ? 2 : 1, 0, '<!-- members-only -->');
  return `---\n${yaml}draft: true # Delete this line when the article is ready.\n---\n\n${blocks.join('\n\n')}\n`;
}

function listSpeakers({ paper, paperId }: NewArticle) {
  return [
    { id: paperId, name: paper, role: 'interviewer', labels: [toLabel(paper)] },
    { id: 'guest', name: 'Guest', role: 'interviewee', labels: ['Guest'] },
  ];
}

/** What stands before a colon holds none. */
function toLabel(name: string): string {
  return name.replaceAll(/[:\n]/g, ' ').trim();
}

function writeTurns({ paper }: NewArticle): string[] {
  const label = toLabel(paper);
  return [
    `${label}: Write the first question here.`,
    'Guest: Write the answer here.',
    `${label}: Write the next question here.`,
    'Guest: Write its answer here.',
  ];
}

function writeParagraphs(): string[] {
  return ['Write the first paragraph here.', 'Write the rest here.'];
}
