import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { contextOf, type GlossaryTerm } from './body-settings.ts';
import { hasClass } from './text-of.ts';
import { createElement } from './create-element.ts';

/**
 * Makes the first use of each abbreviation in an article a link to its entry at the end: a link can be
 * reached by keyboard and finger, and needs no script. What the teaser explains, the part for members
 * does not explain again.
 */
export function rehypeGlossary() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { settings, explained, takenIds } = contextOf(file);
    const open = settings.glossary.filter(({ term }) => !explained.has(term));
    if (open.length === 0) return;
    const marker = new TermMarker(open, { explained, takenIds });
    marker.walk(tree);
  };
}

interface Memory {
  explained: Set<string>;
  takenIds: Set<string>;
}

class TermMarker {
  readonly #terms: Map<string, GlossaryTerm>;
  readonly #pattern: RegExp;
  readonly #memory: Memory;

  constructor(terms: readonly GlossaryTerm[], memory: Memory) {
    this.#terms = new Map(
      terms.flatMap((term) => [term.term, ...term.forms].map((form) => [form, term] as const)),
    );
    const forms = [...this.#terms.keys()].sort((a, b) => b.length - a.length).map(escape);
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    this.#memory = memory;
  }

  walk(parent: Parents): void {
    const children: RootContent[] = [];
    for (const node of parent.children) {
      if (node.type === 'element' && !isClosed(node)) this.walk(node);
      children.push(...(node.type === 'text' ? this.#mark(node) : [node]));
    }
    parent.children = children as ElementContent[];
  }

  #mark(node: Text): ElementContent[] {
    const pieces: ElementContent[] = [];
    let end = 0;
    for (const { 0: form, index } of node.value.matchAll(this.#pattern)) {
      const term = this.#terms.get(form);
      if (!term || this.#memory.explained.has(term.term)) continue;
      if (index > end) pieces.push({ type: 'text', value: node.value.slice(end, index) });
      pieces.push(this.#explain(term, form));
      end = index + form.length;
    }
    if (end === 0) return [node];
    if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
    return pieces;
  }

  #explain({ term, expansion }: GlossaryTerm, form: string): Element {
    const { explained, takenIds } = this.#memory;
    explained.add(term);
    const id = nameEntry(term, takenIds);
    return createElement('a', { className: ['term'], id: `${id}-use`, href: `#${id}` }, [
      createElement('abbr', { title: expansion }, [{ type: 'text', value: form }]),
    ]);
  }
}

function escape(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** No link stands in a link, and code, labels of speakers and explained words are no prose. */
function isClosed({ tagName, properties }: Element): boolean {
  if (['a', 'abbr', 'code', 'pre', 'kbd'].includes(tagName)) return true;
  return hasClass(properties.className, 'speaker');
}

function nameEntry(term: string, takenIds: Set<string>): string {
  const stem = `term-${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  let id = stem;
  for (let copy = 2; takenIds.has(id); copy += 1) id = `${stem}-${copy}`;
  takenIds.add(id);
  return id;
}
