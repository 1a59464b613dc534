import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isOnlyComments } from './html-comment.ts';

/** One place where `<!-- members-only -->` stands. Lines and columns count from 1 in the body. */
export interface Marker {
  /** `root`: a line of its own, as it must be. `nested`: inside a quote, list, note or paragraph. `shown`: as code or text. */
  place: 'root' | 'nested' | 'shown';
  line: number;
  column: number;
  /** Index of the top-level block that is or holds the marker. */
  block: number;
}

/** A marker that cannot be obeyed. `line` and `column` count from 1 in the body, after the frontmatter. */
export class MarkerError extends Error {
  override name = 'MarkerError';
  readonly line: number;
  readonly column: number;
  constructor(message: string, marker: Pick<Marker, 'line' | 'column'>) {
    super(message);
    this.line = marker.line;
    this.column = marker.column;
  }
}

/** Every members-only marker of a parsed body in its order, however it was written and wherever it stands. */
export function findMarkers(tree: Root): Marker[] {
  return tree.children.flatMap((block, index) => {
    const found: Marker[] = [];
    visit(block, (node) => {
      const place = placeOf(node, block);
      found.push(...findPoints(node).map((point) => ({ place, block: index, ...point })));
    });
    return found;
  });
}

/**
 * The markers of a body that must be obeyed, checked against the article's access.
 * Throws MarkerError: in a free article, more than one, inside a note, or with nothing behind it.
 */
export function checkMarkers(tree: Root, access: 'free' | 'members'): Marker[] {
  const markers = findMarkers(tree);
  const [first, second] = markers.filter(({ place }) => place !== 'shown');
  if (first && access === 'free') {
    throw new MarkerError('A free article has a members-only marker.', first);
  }
  if (second) throw new MarkerError('There is more than one members-only marker.', second);
  for (const marker of markers) checkPlace(marker, tree.children);
  return markers;
}

/** Whether a reader would see anything of a top-level block where it stands. */
export function isReadable(block: RootContent): boolean {
  if (block.type === 'html') return !isOnlyComments(block.value);
  return !['definition', 'footnoteDefinition', 'thematicBreak'].includes(block.type);
}

/** A note is moved to where it is referred to, so a marker inside one would hold nothing back. */
function checkPlace(marker: Marker, blocks: RootContent[]): void {
  if (blocks[marker.block]?.type === 'footnoteDefinition' && marker.place !== 'shown') {
    throw new MarkerError('A members-only marker stands inside a note.', marker);
  }
  if (marker.place === 'root' && !blocks.slice(marker.block + 1).some(isReadable)) {
    throw new MarkerError('A members-only marker has nothing behind it.', marker);
  }
}

function placeOf(node: Nodes, block: RootContent): Marker['place'] {
  if (node.type !== 'html') return 'shown';
  return node === block && isOnlyComments(node.value) ? 'root' : 'nested';
}

function findPoints(node: Nodes): Pick<Marker, 'line' | 'column'>[] {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return wordsOf(node).flatMap((words) =>
    [...words.matchAll(/<!--\s*members-only\s*-->/gi)].map(({ index }) => {
      const lines = words.slice(0, index).split('\n');
      const last = lines.at(-1)?.length ?? 0;
      const column = lines.length === 1 ? start.column + last : last + 1;
      return { line: start.line + lines.length - 1, column };
    }),
  );
}

/** Everything an editor can write into a node: a marker hidden in a title must be found too. */
function wordsOf(node: Nodes): string[] {
  const fields = ['value', 'title', 'alt', 'meta', 'lang', 'url', 'label'];
  return Object.entries(node).flatMap(([key, value]) =>
    fields.includes(key) && typeof value === 'string' ? [value] : [],
  );
}
