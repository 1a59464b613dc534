import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { BodyText, FilePlace } from './body-text.ts';

/** Words before a colon at the start of a paragraph: a speaker's label, perhaps. */
export interface Opening extends FilePlace {
  readonly label: string;
  /** Whether the label is set in bold or italics, so that it opens no turn. */
  readonly styled: boolean;
  /** The label with its colon, exactly as it stands: "Winants :" has a space too many. */
  readonly written: string;
}

/** The openings of an interview's paragraphs. */
export function scanOpenings(text: BodyText): Opening[] {
  return text.tree.children.flatMap((block) => readOpening(block, text));
}

/** An escaped colon (`Note\:`) says that the word before it is no speaker. */
function readOpening(block: RootContent, text: BodyText): Opening[] {
  if (block.type !== 'paragraph') return [];
  const [written, name = ''] = /^([^:：\n]{1,60})[:：](?=\s|$)/.exec(toString(block)) ?? [];
  const label = name.trim();
  if (written === undefined || label === '' || isEscaped(block, text.body)) return [];
  return [{ label, written, styled: block.children[0]?.type !== 'text', ...text.placeOf(block) }];
}

function isEscaped(block: Paragraph, body: string): boolean {
  const source = body.slice(block.position?.start.offset, block.position?.end.offset);
  return source[source.indexOf(':') - 1] === '\\';
}
