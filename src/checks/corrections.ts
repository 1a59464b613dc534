import { join } from 'node:path';
import type { Root } from 'hast';
import { readExchangeIds } from '../exchanges/read-exchange-ids.ts';
import { MarkerError } from '../markdown/members-marker.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { RenderedBody } from '../markdown/rendered-body.ts';
import { textOf } from '../markdown/text-of.ts';
import { isCorrectionPlace, type Correction } from '../schemas/correction.ts';
import { readBody } from '../source/read-body.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/**
 * Corrections whose place is not in the text, and those that would tell everybody what only members may
 * read: what is corrected behind the marker must say `members: true`. Only articles with corrections are
 * read again, which are few.
 */
export function checkCorrections({ contentDir, scanned }: SourcePublication): Finding[] {
  return scanned.flatMap((article) => {
    const { corrections = [] } = article.frontmatter;
    if (corrections.length === 0 || article.body === undefined) return [];
    const text = render(contentDir, article, corrections);
    if (!text) return [];
    return corrections.flatMap((correction, index) => {
      const told = judge(correction, { text, index });
      return told ? [{ file: article.file, severity: 'error' as const, ...told }] : [];
    });
  });
}

/** A text that cannot be rendered has been told of already. */
function render(
  contentDir: string,
  { file, frontmatter }: ScannedArticle,
  corrections: readonly Correction[],
): RenderedBody | undefined {
  const { kind = 'news', access = 'free', speakers } = frontmatter;
  const correctionNotes = corrections.map(({ where }, index) => {
    return { id: `correction-${index}`, place: where ?? '', words: '' };
  });
  const path = join(contentDir, file);
  try {
    const settings = { kind, access, speakers, correctionNotes, identify: readIds(path) };
    return renderBody(readBody(path).body, settings);
  } catch (error) {
    if (error instanceof MarkerError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A lock that cannot be read is told of by its own check; without it exchanges are counted. */
function readIds(path: string): ReturnType<typeof readExchangeIds> {
  try {
    return readExchangeIds(path);
  } catch {
    return undefined;
  }
}

interface Judged {
  readonly text: RenderedBody;
  readonly index: number;
}

type Told = Pick<Finding, 'at' | 'rule' | 'message' | 'help'>;

function judge(correction: Correction, { text, index }: Judged): Told | undefined {
  const { where, members } = correction;
  const at = valueAt('corrections', index, 'where');
  const isOpen = holdsNote(text.public.teaser, index);
  const isClosed = text.gated !== undefined && holdsNote(text.gated.tree, index);
  if (isCorrectionPlace(where) && !isOpen && !isClosed) {
    const message = `the place "${where}" is not in the text`;
    return { at, rule: 'correction-place', message, help: adviseOnPlace(where, text) };
  }
  if (members && (isOpen || !text.gated)) {
    const message = 'what was corrected here is free, so everybody may know of it';
    const help = 'Delete the line "members: true".';
    return { at: valueAt('corrections', index, 'members'), rule: 'correction-free', message, help };
  }
  if (members || !text.gated) return undefined;
  // Words of an open place may well be like others behind the marker; a whole sentence hardly is.
  const length = isOpen ? 6 : 3;
  const told = (['now', 'was'] as const).find((key) => tellsGated(correction[key], text, length));
  if (!isClosed && !told) return undefined;
  const message = 'this correction tells everybody what only members may read';
  const help = 'Add "members: true" to it, or say it in words that stand in no part for members.';
  return {
    at: told ? valueAt('corrections', index, told) : at,
    rule: 'correction-leak',
    message,
    help,
  };
}

function holdsNote(tree: Root, index: number): boolean {
  return JSON.stringify(tree).includes(`"correction-${index}-place"`);
}

function adviseOnPlace(where: string, { public: open, gated }: RenderedBody): string {
  const ids = [...open.exchanges, ...(gated?.exchanges ?? [])].map(({ id }) => id);
  if (where.startsWith('exchange') && ids.length > 0) return `Write one of ${ids.join(', ')}.`;
  return 'Count the paragraphs of the text from 1, or say the place in words: "third paragraph".';
}

/** Whether `most` words running, or all when there are fewer, stand in the gated part and not in the free one. */
function tellsGated(words: string, { public: open, gated }: RenderedBody, most: number): boolean {
  if (!gated) return false;
  const [told, free, closed] = [words, textOf(open.teaser), textOf(gated.tree)].map(spell);
  const list = told?.trim().split(' ') ?? [];
  const length = Math.min(most, list.length);
  const runs = list
    .slice(0, list.length - length + 1)
    .map((_, start) => ` ${list.slice(start, start + length).join(' ')} `);
  return runs.some((run) => run.trim() !== '' && closed?.includes(run) && !free?.includes(run));
}

/** Words in lower case with one space around each. */
function spell(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
