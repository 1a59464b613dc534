import type { RootContent } from 'mdast';
import { isReadable } from './members-marker.ts';
import type { Speaker } from './rendered-body.ts';
import { placeInTurns } from './turns.ts';

/**
 * Where a members' article without a marker is cut: the index of its first gated block. After the
 * first exchange, else after the first paragraph, else before everything; the first of these that
 * holds something back, so that a short article is not open by accident.
 */
export function findTeaserEnd(blocks: RootContent[], speakers: readonly Speaker[]): number {
  const ends = [afterFirstExchange(blocks, speakers), afterFirstParagraph(blocks)];
  return ends.find((end) => end > 0 && blocks.slice(end).some(isReadable)) ?? 0;
}

function afterFirstExchange(blocks: RootContent[], speakers: readonly Speaker[]): number {
  return placeInTurns(blocks, speakers).findLastIndex(({ exchange }) => exchange === 1) + 1;
}

/** Headings and pictures may stand before the first paragraph; any other block ends the teaser. */
function afterFirstParagraph(blocks: RootContent[]): number {
  const first = blocks.findIndex((block) => isReadable(block) && !isOpening(block));
  return blocks[first]?.type === 'paragraph' ? first + 1 : Math.max(first, 0);
}

function isOpening(block: RootContent): boolean {
  if (block.type === 'heading') return true;
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'image');
}
