import type { Root } from 'mdast';
import { contextOf, type BodySettings, type CorrectionNote } from './body-settings.ts';
import { createBlock, createMark } from './element-node.ts';
import { readExchanges } from './list-exchanges.ts';
import { isReadable } from './members-marker.ts';
import { placeInTurns } from './turns.ts';

/**
 * Puts a note behind each place that was corrected: an exchange by its id, or a paragraph by its number.
 * The note leads to the list of corrections, and that leads to the note.
 */
export function remarkCorrections() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { settings } = contextOf(file);
    const notes = settings.correctionNotes.map((note) => {
      return { note, index: findPlace(tree, note.place, settings) };
    });
    // From the end, so that no note moves the place of another.
    notes.sort((a, b) => b.index - a.index);
    for (const { note, index } of notes) {
      if (index !== -1) tree.children.splice(index + 1, 0, createNote(note));
    }
  };
}

/** The index of the last block of a place, or -1. */
function findPlace(tree: Root, place: string, settings: BodySettings): number {
  const [, kind, number] = /^(exchange|paragraph)-(\d+)$/.exec(place) ?? [];
  if (kind === 'exchange') return findExchange(tree, place, settings);
  const paragraphs = tree.children.flatMap((block, index) =>
    block.type === 'paragraph' && isReadable(block) ? [index] : [],
  );
  return paragraphs[Number(number) - 1] ?? -1;
}

function findExchange(tree: Root, id: string, { speakers, identify }: BodySettings): number {
  const placed = placeInTurns(tree.children, speakers);
  const number = identify(readExchanges(placed)).ids.indexOf(id) + 1;
  return number === 0 ? -1 : placed.findLastIndex(({ exchange }) => exchange === number);
}

function createNote({ id, words }: CorrectionNote) {
  const link = createMark('a', { href: `#${id}` }, [{ type: 'text', value: words }]);
  return createBlock('p', { className: ['correction-note'], id: `${id}-place` }, [link]);
}
