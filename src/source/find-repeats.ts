import { findTeaserEnd } from '../markdown/teaser-end.ts';
import type { KeyPath } from '../checks/finding.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { BodyMarker } from './scan-markers.ts';
import type { BodyText } from './body-text.ts';

/** Words of the public head that the part for members has too, in the same order. */
export interface RepeatedWords {
  readonly path: KeyPath;
  readonly words: string;
}

/** So many words in a row are no accident. */
const runLength = 6;

/**
 * What the head of a members' article gives away of the part behind the marker. Words that the free
 * part has as well give nothing away.
 */
export function findRepeats(
  text: BodyText,
  frontmatter: Partial<ArticleFrontmatter>,
  markers: readonly BodyMarker[],
): RepeatedWords[] {
  if (frontmatter.access !== 'members') return [];
  const fields = listPublicFields(frontmatter).map(({ path, value }) => ({
    path,
    runs: listRuns(value),
  }));
  if (fields.every(({ runs }) => runs.length === 0)) return [];
  const whole = joinWords(text.body);
  if (!fields.some(({ runs }) => findRun(runs, whole))) return [];
  const cut = findCut(text, frontmatter, markers);
  const open = joinWords(text.body.slice(0, cut));
  const gated = joinWords(text.body.slice(cut));
  return fields.flatMap(({ path, runs }) => {
    const words = findRun(
      runs.filter((run) => !open.includes(run)),
      gated,
    );
    return words === undefined ? [] : [{ path, words: words.trim() }];
  });
}

interface PublicField {
  readonly path: KeyPath;
  readonly value: string;
}

/** Corrections, which can be for members alone, have a check of their own. */
function listPublicFields(frontmatter: Partial<ArticleFrontmatter>): PublicField[] {
  const { title, description, note, image } = frontmatter;
  const fields: [KeyPath, string | undefined][] = [
    [['title'], title],
    [['description'], description],
    [['note'], note],
    ...(['alt', 'caption', 'credit', 'note'] as const).map((key): [KeyPath, string | undefined] => {
      return [['image', key], image?.[key]];
    }),
    // One for members is sealed with the part it is about.
  ];
  return fields.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value }]));
}

/** Where the part for members begins, as an offset in the body. */
function findCut(
  { body, tree, firstLine }: BodyText,
  { speakers = [], kind }: Partial<ArticleFrontmatter>,
  [marker]: readonly BodyMarker[],
): number {
  const end = findTeaserEnd(tree.children, kind === 'interview' ? speakers : []);
  const line = marker ? marker.line - firstLine + 1 : undefined;
  const block =
    line === undefined
      ? tree.children[end]
      : tree.children.find(({ position }) => (position?.end.line ?? 0) >= line);
  return block?.position?.start.offset ?? body.length;
}

function listRuns(text: string): string[] {
  const words = splitWords(text);
  const count = Math.max(0, words.length - runLength + 1);
  return Array.from(
    { length: count },
    (_, start) => ` ${words.slice(start, start + runLength).join(' ')} `,
  );
}

function findRun(runs: readonly string[], text: string): string | undefined {
  return runs.find((run) => text.includes(run));
}

function joinWords(text: string): string {
  return ` ${splitWords(text.replaceAll(/\]\([^)\s]*/g, ' ')).join(' ')} `;
}

/** Lower case, letters and digits only: neither signs nor capitals hide a repetition. */
function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
