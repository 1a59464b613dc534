import type { Root as HtmlRoot } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { BodyContext } from './body-settings.ts';
import { rehypeBare } from './rehype-bare.ts';
import { rehypeDemoteTitles } from './rehype-demote-titles.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeGlossary } from './rehype-glossary.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTasks } from './rehype-tasks.ts';
import { remarkCorrections } from './remark-corrections.ts';
import { remarkDropComments } from './remark-drop-comments.ts';
import { remarkInsertions } from './remark-insertions.ts';
import { remarkInterview } from './remark-interview.ts';
import { remarkMembersOnly } from './remark-members-only.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** What happens to the Markdown tree of a whole body, in this order. */
const wholeBody: PluggableList = [
  remarkMembersOnly,
  remarkDropComments,
  remarkCorrections,
  remarkInterview,
  remarkInsertions,
  [
    remarkRehype,
    // The arrow is followed by U+FE0E: phones show it as an emoji otherwise.
    { allowDangerousHtml: true, clobberPrefix: 'note-', footnoteBackContent: '↩\uFE0E' },
  ],
];

// Here the body is split into its halves; see split-halves.ts.

/** What happens to the HTML tree of each half, in this order. Sanitizing is last: it sees everything. */
const eachHalf: PluggableList = [
  rehypeBare,
  rehypeDemoteTitles,
  rehypeFigures,
  rehypeHeadings,
  rehypeTables,
  rehypeTasks,
  rehypeGlossary,
  [rehypeSanitize, sanitizeSchema],
];

/** Turns a parsed body into an HTML tree with the end of the teaser marked. Throws MarkerError. */
export function transformBody(tree: MarkdownRoot, context: BodyContext): HtmlRoot {
  return wholeBodyProcessor.runSync(tree, { data: { body: context } }) as HtmlRoot;
}

/** Turns the HTML tree of one half into the one that is shown. */
export function finishHalf(tree: HtmlRoot, context: BodyContext): HtmlRoot {
  const processor = holdsRawHtml(tree) ? rawHalfProcessor : halfProcessor;
  return processor.runSync(tree, { data: { body: context } }) as HtmlRoot;
}

const wholeBodyProcessor = unified().use(wholeBody).freeze();
const halfProcessor = unified().use(eachHalf).freeze();
const rawHalfProcessor = unified().use(rehypeRaw).use(eachHalf).freeze();

function holdsRawHtml(tree: HtmlRoot): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}
