import { posix } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { findFirstAddress } from '../schemas/article-address.ts';
import {
  articleRemainsSchema,
  articleSchema,
  type ArticleFrontmatter,
} from '../schemas/article.ts';
import { sitePath } from '../schemas/site-path.ts';
import { scanBody, type BodyFacts } from './body-facts.ts';
import { BodyText } from './body-text.ts';
import { findRepeats, type RepeatedWords } from './find-repeats.ts';
import { omitFaults } from './read-fields.ts';
import { readMarkdown, type MarkdownFile } from './read-markdown.ts';
import type { Claims, ScannedArticle } from './source-publication.ts';

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
    claims: read.data ? noClaims : readClaims(read),
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

const noClaims: Claims = { speakerIds: [], previousUrls: [] };

function readClaims({ raw, faultyKeys }: ReadArticle): Claims {
  const list = (key: string): unknown[] => {
    const value = faultyKeys.includes(key) ? raw?.[key] : undefined;
    return Array.isArray(value) ? value : [];
  };
  const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    speakerIds: list('speakers').map((one) => asText((one as { id?: unknown } | null)?.id)),
    previousUrls: list('previousUrls').map((url) =>
      sitePath().safeParse(url).success ? asText(url) : undefined,
    ),
  };
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
