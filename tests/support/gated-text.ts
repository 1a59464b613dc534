import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { decodeEntities } from './text-decodings.ts';

/** The words of a publication, parted by who may read them. */
export interface PublicationTexts {
  /** By slug: what members pay for, and all of an article that is not published yet. */
  gated: Map<string, string>;
  public: string[];
}

interface Article {
  slug: string;
  frontmatter: Frontmatter;
  frontmatterText: string;
  body: string;
}

interface Frontmatter {
  kind?: string;
  access?: string;
  draft?: boolean;
  showQuestions?: boolean;
  corrections?: { where?: string; was: string; now: string; members?: boolean }[];
  published?: string;
  speakers?: { name: string; role: string; labels?: string[] }[];
}

const marker = /^[ \t]*<!--\s*members-only\s*-->[ \t]*$/m;
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Reads the words straight from the Markdown files, in a way of its own: the product's renderer is what it is
 * there to test. `now` is in epoch milliseconds; an article of the next 24 hours counts as neither public nor gated.
 */
export function readPublicationTexts(contentDir: string, now: number): PublicationTexts {
  const articles = listFiles(join(contentDir, 'articles'), '.md').map(readArticle);
  const others = [
    ...['topics', 'authors'].flatMap((folder) => listFiles(join(contentDir, folder), '.md')),
    ...listFiles(contentDir, '.yaml'),
  ];
  const texts: PublicationTexts = { gated: new Map(), public: others.map(readText) };
  for (const article of articles) addArticle(texts, article, now);
  return texts;
}

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
    .sort();
}

function readText(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function readArticle(file: string): Article {
  const [, frontmatterText = '', body = ''] =
    /^---\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(readText(file)) ?? [];
  const frontmatter = (parse(frontmatterText) ?? {}) as Frontmatter;
  return { slug: basename(file, '.md'), frontmatter, frontmatterText, body };
}

function addArticle(texts: PublicationTexts, article: Article, now: number): void {
  const { slug, frontmatter, frontmatterText, body } = article;
  const publishedAt = frontmatter.published ? Date.parse(frontmatter.published) : 0;
  if (frontmatter.draft || publishedAt > now + oneDay) {
    texts.gated.set(slug, `${frontmatterText}\n\n${stripMarkdown(body)}`);
  } else if (publishedAt <= now - oneDay) {
    const gate = findGate(article);
    const sealed = listSealedCorrections(frontmatter);
    const head = sealed.reduce((text, words) => text.replace(words, ''), frontmatterText);
    texts.public.push(head, stripMarkdown(body.slice(0, gate)));
    if (frontmatter.showQuestions) texts.public.push(...listQuestions(frontmatter, body));
    if (gate < body.length)
      texts.gated.set(slug, [stripMarkdown(body.slice(gate)), ...sealed].join('\n\n'));
  }
}

/** The words of corrections that only members may read. */
function listSealedCorrections({ corrections = [] }: Frontmatter): string[] {
  return corrections.filter(({ members }) => members).flatMap(({ was, now }) => [was, now]);
}

/** Where the gated part begins in the body; its end if everything is free. */
function findGate({ frontmatter, body }: Article): number {
  if (frontmatter.access !== 'members') return body.length;
  const place = body.search(marker);
  if (place !== -1) return place;
  const blocks = listBlocks(body);
  const gate =
    frontmatter.kind === 'interview' ? findSecondQuestion(frontmatter, blocks) : undefined;
  return gate ?? findSecondParagraph(blocks) ?? body.length;
}

interface Block {
  start: number;
  text: string;
}

function listBlocks(body: string): Block[] {
  return [...body.matchAll(/\S[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S]))/g)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}

/** The first question after an answer: the first exchange is the free one. */
function findSecondQuestion({ speakers = [] }: Frontmatter, blocks: Block[]): number | undefined {
  const labelsOf = (role: string): string[] => listLabels(speakers, role);
  const opens = (labels: string[], from = 0): Block | undefined =>
    blocks.find(
      ({ start, text }) => start >= from && labels.some((label) => text.startsWith(label)),
    );

  const answer = opens(labelsOf('interviewee'));
  return answer && opens(labelsOf('interviewer'), answer.start)?.start;
}

function listLabels(speakers: NonNullable<Frontmatter['speakers']>, role: string): string[] {
  return speakers
    .filter((speaker) => speaker.role === role)
    .flatMap(({ name, labels = [name] }) => labels.map((label) => `${label}:`));
}

/** The questions of an interview, without the label: an editor may show those behind the marker too. */
function listQuestions({ speakers = [] }: Frontmatter, body: string): string[] {
  const labels = listLabels(speakers, 'interviewer');
  return listBlocks(body).flatMap(({ text }) => {
    const label = labels.find((start) => text.startsWith(start));
    return label ? [stripMarkdown(text.slice(label.length))] : [];
  });
}

function findSecondParagraph(blocks: Block[]): number | undefined {
  const first = blocks.findIndex(({ text }) => !/^(#|!\[|<!--)/.test(text));
  return blocks[first + 1]?.start;
}

/** The words that a reader sees of Markdown: link addresses, comments and signs are none. */
function stripMarkdown(text: string): string {
  const words = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[ \t]*\[[^\]]+\]:[ \t]+\S+.*$/gm, (line) => (line.includes('[^') ? line : ''))
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/[*`~\\]/g, '');
  return decodeEntities(words);
}
