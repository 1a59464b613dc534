import type { Nodes, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyText, FilePlace } from './body-text.ts';
import { findUnbalancedSigns, type UnbalancedSign } from './unbalanced-signs.ts';

/** A bracket or quotation mark of the text that has no partner in its paragraph. */
export interface StraySign extends FilePlace {
  readonly sign: string;
}

interface BalanceOptions {
  /** The square brackets of an interview are judged with its turns. */
  readonly squareBrackets: boolean;
}

/** Looks at the text paragraph by paragraph; code, addresses and raw HTML are no text. */
export function scanBalance(text: BodyText, options: BalanceOptions): StraySign[] {
  if (!/["()[\]“”«»]/.test(text.body)) return [];
  const blocks = text.body.split(/\n[ \t\r]*\n/);
  if (blocks.every((block) => findUnbalancedSigns(block).length === 0)) return [];
  const paragraphs = listParagraphs(text);
  return paragraphs.flatMap((paragraph, index) =>
    findUnbalancedSigns(paragraph.words)
      .filter(({ sign }) => options.squareBrackets || !/[[\]]/.test(sign))
      .filter((found) => !isContinued(found, paragraph, paragraphs[index + 1]))
      .map((found) => ({ sign: found.sign, ...place(found, paragraph, text) })),
  );
}

interface Paragraph {
  readonly words: string;
  readonly texts: readonly Text[];
}

function listParagraphs({ tree }: BodyText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
      return undefined;
    const texts: Text[] = [];
    visit(node, 'text', (part) => {
      texts.push(part);
    });
    paragraphs.push({ words: texts.map(({ value }) => value).join(''), texts });
    return SKIP;
  });
  return paragraphs;
}

/** A quotation over several paragraphs opens in each and closes in the last. */
function isContinued(
  { sign }: UnbalancedSign,
  here: Paragraph,
  next: Paragraph | undefined,
): boolean {
  if (!['"', '“', '«'].includes(sign)) return false;
  return here.words.includes(sign) && (next?.words.trimStart().startsWith(sign) ?? false);
}

/** The sign's own place, or that of its piece of text where an escape shifts what follows. */
function place({ index }: UnbalancedSign, { texts }: Paragraph, text: BodyText): FilePlace {
  let start = 0;
  for (const part of texts) {
    const offset = part.position?.start.offset ?? 0;
    if (index < start + part.value.length) {
      const isPlain = text.body.startsWith(part.value, offset);
      return text.placeAt(isPlain ? offset + index - start : offset);
    }
    start += part.value.length;
  }
  return text.placeAt(0);
}
