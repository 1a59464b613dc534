import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { strippedElements } from '../markdown/sanitize-schema.ts';
import type { BodyText, FilePlace } from './body-text.ts';

/** Signs of Markdown or HTML that do not do what they were written for. `text` is what stands there. */
export interface Slip extends FilePlace {
  readonly kind: 'heading-space' | 'heading-empty' | 'code-unclosed' | 'html-dropped';
  readonly text: string;
}

const dropped = new RegExp(String.raw`<(${strippedElements.join('|')})\b`, 'i');

/** Headings without a space or words, code that never ends, and elements that are taken out. */
export function scanSlips(text: BodyText): Slip[] {
  if (!isDoubtful(text.body)) return [];
  const slips: Slip[] = [];
  visit(text.tree, (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const source = text.body.slice(start, node.position?.end.offset);
    for (const { kind, index, found } of judge(node, source)) {
      slips.push({ kind, text: found, ...text.placeAt(start + index) });
    }
  });
  return slips;
}

function isDoubtful(body: string): boolean {
  if (/^ {0,3}#{2,6}(?:[^\s#]|[ \t#]*\r?$)/m.test(body) || dropped.test(body)) return true;
  return /^[ \t>*+\d.)-]*(?:```|~~~)/m.test(body);
}

interface Found {
  readonly kind: Slip['kind'];
  readonly index: number;
  readonly found: string;
}

function judge(node: Nodes, source: string): Found[] {
  if (node.type === 'paragraph') {
    const signs = /^#{2,6}(?=[^\s#])/gm;
    return [...source.matchAll(signs)].map(({ 0: found, index }) => {
      return { kind: 'heading-space', index, found };
    });
  }
  if (node.type === 'heading' && node.children.length === 0)
    return [{ kind: 'heading-empty', index: 0, found: source }];
  if (node.type === 'code' && isOpen(source))
    return [{ kind: 'code-unclosed', index: 0, found: /^(?:`+|~+)/.exec(source)?.[0] ?? '' }];
  if (node.type !== 'html') return [];
  const match = dropped.exec(
    source.replaceAll(/<!--[\s\S]*?-->/g, (all) => ' '.repeat(all.length)),
  );
  return match ? [{ kind: 'html-dropped', index: match.index, found: match[1] ?? '' }] : [];
}

/** Code between fences whose last line is no fence. */
function isOpen(source: string): boolean {
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  if (fence === '') return false;
  const last = source.trimEnd().split('\n').slice(1).at(-1) ?? '';
  return !last.replace(/^[\s>]*/, '').startsWith(fence);
}
