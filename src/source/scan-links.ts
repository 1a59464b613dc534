import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyText, FilePlace } from './body-text.ts';

/** An address in the text, as written. */
export interface BodyLink extends FilePlace {
  readonly url: string;
}

const inline = /\]\(\s*(?:<([^>\n]*)>|((?:[^\s()<>\\]|\\.|\([^\s()]*\))*))/g;
const definition = /^[ \t>]*\[[^\]\n]+\]:\s*<?([^\s>]+)/gm;
const html = /\b(?:href|cite)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Everything that looks like the address of a link. In code the same signs are no link; which of them
 * are, `confirmLinks` tells by parsing, and it is asked only for those that lead nowhere.
 */
export function scanLinks(text: BodyText): BodyLink[] {
  const { body } = text;
  const forms = [
    ...(body.includes('](') ? [inline] : []),
    ...(body.includes(']:') ? [definition] : []),
    ...(/href|cite/i.test(body) ? [html] : []),
  ];
  return forms.flatMap((form) =>
    [...body.matchAll(form)].map((match) => {
      const url = match.slice(1).find((group) => group !== undefined) ?? '';
      return { url, ...text.placeAt(match.index) };
    }),
  );
}

/** The links of a text that are links indeed. */
export function confirmLinks(text: BodyText): BodyLink[] {
  const definitions = new Map<string, string>();
  visit(text.tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const links: BodyLink[] = [];
  visit(text.tree, (node: Nodes) => {
    if (node.type === 'link') links.push({ url: node.url, ...text.placeOf(node) });
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url !== undefined) links.push({ url, ...text.placeOf(node) });
    }
    if (node.type !== 'html') return;
    for (const match of node.value.matchAll(html)) {
      const url = match.slice(1).find((group) => group !== undefined) ?? '';
      links.push({ url, ...text.placeOf(node) });
    }
  });
  return links;
}

/** Whether an address leads to a page of this site; one without a scheme does. */
export function isInternalAddress(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}
