import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type {
  BodyFacts,
  BodyImage,
  Exchange,
  ExplainedTerm,
  Heading,
  Speaker,
} from './rendered-body.ts';
import { hasClass, textOf } from './text-of.ts';

/** Reads the facts of one half from its finished tree, and so can know nothing of the other half. */
export function measureBody(tree: Root, speakers: readonly Speaker[]): BodyFacts {
  const words = countWords(tree);
  const facts: BodyFacts = {
    ...{ exchanges: [], removed: [], terms: [], insertions: 0 },
    ...{ headings: [], words, images: [] },
  };
  visit(tree, 'element', (node) => {
    if (hasClass(node.properties.className, 'term')) facts.terms.push(readTerm(node));
    if (hasClass(node.properties.className, 'insertion')) facts.insertions += 1;
    if (hasClass(node.properties.className, 'removed-exchange'))
      facts.removed.push(String(node.properties.id));
    if (node.tagName === 'img') facts.images.push(readImage(node));
    if (/^h[2-6]$/.test(node.tagName) && isEditors(node)) facts.headings.push(readHeading(node));
    if (hasClass(node.properties.className, 'exchange') && node.properties.id) {
      facts.exchanges.push(readExchange(node, speakers));
    }
  });
  return facts;
}

/** Words by the white space between them; in Chinese and Japanese, which have none, by characters. */
function countWords(tree: Root): number {
  const words = textOf(tree).match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  );
  return (words ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function readImage({ properties }: Element): BodyImage {
  return { src: String(properties.src ?? ''), alt: String(properties.alt ?? '') };
}

function readTerm({ properties, children: [abbr] }: Element): ExplainedTerm {
  const expansion = abbr?.type === 'element' ? String(abbr.properties.title) : '';
  const term = abbr ? textOf(abbr) : '';
  return { id: String(properties.href).slice(1), term, expansion };
}

function isEditors({ properties }: Element): boolean {
  return !hasClass(properties.className, 'question') && !hasClass(properties.className, 'notes');
}

function readHeading(node: Element): Heading {
  const id = String(node.properties.id ?? '');
  return { depth: Number(node.tagName.slice(1)), id, text: squeeze(textOf(node)) };
}

function readExchange(section: Element, speakers: readonly Speaker[]): Exchange {
  const number = Number(section.properties.dataExchange);
  const id = String(section.properties.id);
  const interviewees = new Set(speakers.filter((s) => s.role === 'interviewee').map((s) => s.id));
  return {
    id,
    number,
    ...readQuestion(section),
    interviewees: [...new Set(section.children.flatMap(speakerOf))].filter((who) =>
      interviewees.has(who),
    ),
  };
}

function readQuestion(section: Element): { question: string; asker: string } {
  const read = { question: '', asker: '' };
  visit(section, 'element', (node) => {
    if (!hasClass(node.properties.className, 'question')) return undefined;
    const words = node.children.filter((child) => !isSpeaker(child)).map(textOf);
    read.question = squeeze(words.join(''));
    read.asker = String(node.properties.dataSpeaker ?? '');
    return EXIT;
  });
  return read;
}

function isSpeaker(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node.properties.className, 'speaker');
}

function speakerOf(node: ElementContent): string[] {
  if (node.type !== 'element' || !hasClass(node.properties.className, 'turn')) return [];
  return [String(node.properties.dataSpeaker)];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
