import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Wording } from './body-settings.ts';
import { createNotes, type Note, readNotes } from './notes.ts';
import { teaserEndElement } from './element-node.ts';

/**
 * Splits a body at the end of its teaser. It runs before raw HTML is parsed: an element that an
 * editor opens in the teaser and never closes cannot draw the gated part into it. A note belongs
 * to the teaser when the teaser, or a note of the teaser, refers to it.
 */
export function splitHalves(tree: Root, wording: Wording): { teaser: Root; gated?: Root } {
  const isNotes = (node: RootContent) => node.type === 'element' && !!node.properties.dataFootnotes;
  const blocks = tree.children.filter((node) => !isNotes(node));
  const notes = readNotes(tree.children.find(isNotes) as Element | undefined);
  const end = blocks.findIndex(isTeaserEnd);
  const isGated = end !== -1;
  const open = isGated ? blocks.slice(0, end) : blocks;
  const openNotes = pickNotes(open, notes);
  const teaser = toRoot([...open, ...createNotes(dropDeadLinks(openNotes, open), wording, '')]);
  if (!isGated) return { teaser };
  const rest = notes.filter((note) => !openNotes.includes(note));
  const suffix = openNotes.length > 0 ? '-members' : '';
  return {
    teaser,
    gated: toRoot([...blocks.slice(end + 1), ...createNotes(rest, wording, suffix)]),
  };
}

function isTeaserEnd(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === teaserEndElement;
}

function toRoot(children: RootContent[]): Root {
  return { type: 'root', children };
}

/** The notes that can be reached from some blocks, in the order of their numbers. */
function pickNotes(blocks: RootContent[], notes: Note[]): Note[] {
  const picked = new Set<Note>();
  let found = findReferred(blocks, notes);
  while (found.length > 0) {
    found.forEach((note) => picked.add(note));
    const items = found.map(({ item }) => item);
    found = findReferred(items, notes).filter((note) => !picked.has(note));
  }
  return notes.filter((note) => picked.has(note));
}

function findReferred(nodes: RootContent[], notes: Note[]): Note[] {
  const references = collect(nodes, ({ properties: { dataFootnoteRef, href } }) =>
    dataFootnoteRef ? href : undefined,
  );
  return notes.filter(({ item }) => references.has(`#${String(item.properties.id)}`));
}

/** Takes the links back to gated places out of the notes of the teaser. */
function dropDeadLinks(notes: Note[], blocks: RootContent[]): Note[] {
  const ids = collect(
    [...blocks, ...notes.map(({ item }) => item)],
    ({ properties }) => properties.id,
  );
  for (const { item } of notes) {
    visit(item, 'element', (node) => {
      node.children = node.children.filter((child) => {
        if (child.type !== 'element' || child.properties.dataFootnoteBackref === undefined)
          return true;
        return ids.has(String(child.properties.href).slice(1));
      });
    });
  }
  return notes;
}

function collect(nodes: RootContent[], read: (node: Element) => unknown): Set<string> {
  const values = new Set<string>();
  visit(toRoot(nodes), 'element', (node) => {
    const value = read(node);
    if (typeof value === 'string') values.add(value);
  });
  return values;
}
