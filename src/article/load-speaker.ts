import type { ElementContent, Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../edition/edition.ts';
import { makeFeedContent } from '../feeds/feed-content.ts';
import { hasClass } from '../markdown/text-of.ts';
import { addressOf } from '../site/address.ts';
import { readArticle } from './read-article.ts';

/** What somebody said in one article, as far as everybody may read it. */
export interface SpokenArticle {
  article: Article;
  exchanges: SpokenExchange[];
  /** Exchanges of theirs that are for members; a question only where the article shows it. */
  closed: { id: string; question?: string }[];
}

/** An exchange somebody speaks in; `html` is their answer, absent when they only ask. */
interface SpokenExchange {
  id: string;
  question: string;
  html?: string;
}

/** Reads one article for what somebody says in it; nothing is kept of it afterwards. */
export async function loadSpoken(article: Article, speaker: string): Promise<SpokenArticle> {
  const { public: open } = await readArticle(article);
  const closed = (open.withheld?.outline ?? []).filter(({ speakers }) =>
    speakers.includes(speaker),
  );
  const exchanges = open.exchanges
    .filter(({ asker, interviewees }) => asker === speaker || interviewees.includes(speaker))
    .map(({ id, question }) => {
      const html = renderTurns(open.teaser, { id, speaker }, addressOf(article.path));
      return { id, question, ...(html && { html }) };
    });
  return { article, exchanges, closed };
}

/** The words of one speaker in one exchange, without what our article pages need for themselves. */
function renderTurns(tree: Root, { id, speaker }: { id: string; speaker: string }, page: string) {
  const section = tree.children.find(
    (node) => node.type === 'element' && node.properties.id === id,
  );
  if (section?.type !== 'element') return '';
  const turns = section.children.filter(
    (node): node is Element =>
      node.type === 'element' &&
      hasClass(node.properties.className, 'turn') &&
      node.properties.dataSpeaker === speaker,
  );
  const said = turns.flatMap(({ children }) => children.map(dropLabel).map(nameInsertions));
  return toHtml(makeFeedContent({ type: 'root', children: said }, page)).trim();
}

function dropLabel(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.filter(
    (child) => child.type !== 'element' || !hasClass(child.properties.className, 'speaker'),
  );
  return { ...node, children };
}

/** The editors' brackets as an element, which stays when the classes of our article pages go. */
function nameInsertions(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const tagName = hasClass(node.properties.className, 'insertion') ? 'ins' : node.tagName;
  return { ...node, tagName, children: node.children.map(nameInsertions) };
}
