/**
 * The two versions that Git left in one file, where two branches changed the same lines; nothing when the
 * file has no such place.
 */
export function splitConflict(text: string): readonly [ours: string, theirs: string] | undefined {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return undefined;
  const kept: Record<Side, string[]> = { ours: [], theirs: [] };
  let sides: readonly Side[] = both;
  for (const line of text.split('\n')) {
    const next = marks.find(([mark]) => mark.test(line));
    if (next) sides = next[1];
    else for (const side of sides) kept[side].push(line);
  }
  return [kept.ours.join('\n'), kept.theirs.join('\n')];
}

type Side = 'ours' | 'theirs';
const both = ['ours', 'theirs'] as const;

/** The lines between `|||||||` and `=======`, which some settings of Git add, are those of neither side. */
const marks: readonly (readonly [RegExp, readonly Side[]])[] = [
  [/^<{7}(?: |\r?$)/, ['ours']],
  [/^\|{7}(?: |\r?$)/, []],
  [/^={7}\r?$/, ['theirs']],
  [/^>{7}(?: |\r?$)/, both],
];
