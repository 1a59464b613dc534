import { fileStart } from '../checks/finding.ts';
import type { TextFault } from './decode-text.ts';

/** The two halves of a Markdown file. `bodyOffset` counts characters, `bodyLine` lines from 1. */
export interface FrontmatterSplit {
  /** The YAML between the two lines of hyphens; it starts on line 2 of the file. */
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

/** Finds the frontmatter between two lines of `---`; the first must be the first line of the file. */
export function splitFrontmatter(
  text: string,
): { readonly split: FrontmatterSplit } | { readonly fault: TextFault } {
  if (/^---[ \t]*\r(?!\n)/.test(text)) return { fault: oldLineEnds };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening)
    return { fault: missing('the frontmatter is missing: the first line is not "---"') };
  const closing = /^---[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return { fault: missing('the frontmatter never ends: no second line "---"') };
  const yaml = text.slice(opening[0].length, end.index);
  const yamlOffset = opening[0].length;
  return {
    split: { yaml, yamlOffset, bodyOffset: closing.lastIndex, bodyLine: countLines(yaml) + 3 },
  };
}

/** Programs for the Mac wrote so until 2001; some still offer it. */
const oldLineEnds: TextFault = {
  at: fileStart,
  message: 'the lines of the file end with a carriage return alone, so it is all one line',
  help: 'Save the file again with the line ends LF (Unix).',
};

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function missing(message: string): TextFault {
  return {
    at: fileStart,
    message,
    help: 'Put the fields between two lines of three hyphens at the top of the file:\n---\ntitle: …\n---',
  };
}
