import { posix } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { findFirstAddress } from '../schemas/article-address.ts';
import {
  articleRemainsSchema,
  articleSchema,
  type ArticleFrontmatter,
} from '../schemas/article.ts';
import { scanBody, type BodyFacts } from './body-facts.ts';
import { BodyText } from './body-text.ts';
import { findRepeats, type RepeatedWords } from './find-repeats.ts';
import { omitFaults } from './read-fields.ts';
import { readMarkdown, type MarkdownFile } from './read-markdown.ts';
import type { ScannedArticle } from './source-publication.ts';

/** Reads an article: its frontmatter, and of its text only what the checks ask for. */
export function readArticle(
  contentDir: string,
  file: string,
): { article: ScannedArticle; problems: readonly Problem[] } {
  const read = readMarkdown(contentDir, file, articleSchema);
  const { digest, bodyOffset, bodyLine, problems, faultyKeys } = read;
  const frontmatter = read.data ?? salvage(read);
  const slug = posix.basename(file, '.md');
  const year = file.split('/')[1] ?? '';
  const article = {
    id: findFirstAddress({ year, slug }, frontmatter.previousUrls).id,
    ...{ slug, year, file, digest, bodyOffset, bodyLine, frontmatter, faultyKeys },
    valid: read.data !== undefined,
    ...scan(read, frontmatter),
  };
  return { article, problems };
}

type ReadArticle = MarkdownFile<typeof articleSchema>;

/** The fields without fault, so that one run also tells an unknown topic in a file with a wrong date. */
function salvage(read: ReadArticle): Partial<ArticleFrontmatter> {
  return articleRemainsSchema.safeParse(omitFaults(read)).data ?? {};
}

function scan(
  { body: source, bodyLine }: ReadArticle,
  frontmatter: Partial<ArticleFrontmatter>,
): { body?: BodyFacts; repeats: RepeatedWords[] } {
  if (source === undefined) return { repeats: [] };
  const { kind, speakers } = frontmatter;
  const text = new BodyText(source, bodyLine);
  const isInterview = kind === 'interview' || speakers !== undefined;
  const body = scanBody(text, { isInterview, speakers });
  return { body, repeats: findRepeats(text, frontmatter, body.markers) };
}
