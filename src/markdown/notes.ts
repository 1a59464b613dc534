import type { Element, ElementContent, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Wording } from './body-settings.ts';
import { createElement } from './create-element.ts';

/** One note: the number that its references show, and its list item. */
export interface Note {
  number: number;
  item: Element;
}

/** Takes the notes out of the section that remark-rehype makes, with their numbers over the whole body. */
export function readNotes(section: Element | undefined): Note[] {
  const list = section?.children.find((child) => isElement(child) && child.tagName === 'ol');
  const items = list && isElement(list) ? list.children.filter(isElement) : [];
  return items.map((item, index) => ({ number: index + 1, item }));
}

/**
 * The section of one half's notes. Notes keep their numbers: where one is missing because it
 * belongs to the other half, a new list starts with the right number. `suffix` keeps the label's id
 * unique when both halves stand on one page.
 */
export function createNotes(notes: Note[], wording: Wording, suffix: string): RootContent[] {
  if (notes.length === 0) return [];
  const lists: Element[] = [];
  notes.forEach(({ number, item }, index) => {
    nameBackLinks(item, wording);
    const list = lists.at(-1);
    if (list && notes[index - 1]?.number === number - 1) list.children.push(item);
    else lists.push(createElement('ol', number === 1 ? {} : { start: number }, [item]));
  });
  const properties = { className: ['notes'], id: `footnote-label${suffix}` };
  const label = createElement('h2', properties, [{ type: 'text', value: wording.notes }]);
  return [
    createElement('section', { className: ['footnotes'], dataFootnotes: '' }, [label, ...lists]),
  ];
}

function nameBackLinks(item: Element, wording: Wording): void {
  visit(item, 'element', ({ properties }) => {
    if (properties.dataFootnoteBackref === undefined) return;
    const [reference = ''] = /\d+(?:-\d+)?$/.exec(String(properties.ariaLabel)) ?? [];
    properties.ariaLabel = wording.backToReference(reference);
  });
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
