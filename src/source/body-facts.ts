import { scanComments, type CommentMarker } from './scan-comments.ts';
import { scanPlainMarker } from './scan-plain-marker.ts';
import type { Speaker } from '../markdown/rendered-body.ts';
import { parseBodyFacts } from './parse-body-facts.ts';
import type { Conversation } from './scan-conversation.ts';

/** Where `<!-- members-only -->` stands: alone on its line, inside another block, or shown as code. */
export interface BodyMarker {
  readonly place: 'root' | 'nested' | 'shown';
  readonly atEnd: boolean;
  readonly line: number;
  readonly column: number;
}

/** A picture in the text. `src` is as written. */
export interface BodyImage {
  readonly src: string;
  readonly alt: string;
  readonly line: number;
  readonly column: number;
}

/** Words before a colon at the start of a paragraph: a speaker's label, perhaps. */
export interface Opening {
  readonly label: string;
  /** Whether the label is set in bold or italics, so that it opens no turn. */
  readonly styled: boolean;
  /** The label with its colon, exactly as it stands: "Winants :" has a space too many. */
  readonly written: string;
  readonly line: number;
  readonly column: number;
}

/** What the checks need to know of a text; the text itself is not kept. Lines are those of the file. */
export interface BodyFacts {
  readonly empty: boolean;
  readonly markers: readonly BodyMarker[];
  readonly misspeltMarkers: readonly CommentMarker[];
  readonly images: readonly BodyImage[];
  readonly openings: readonly Opening[];
  /** The turns of an interview whose speakers are declared. */
  readonly conversation?: Conversation;
}

export interface ScanOptions {
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly firstLine: number;
  /** Only an interview's paragraphs are searched for labels. */
  readonly isInterview: boolean;
  /** Who speaks in the interview; nobody when that is not known. */
  readonly speakers?: readonly Speaker[];
}

/**
 * Gathers what the checks ask of a text. Parsing Markdown takes a thousand times as long as looking at
 * it, so a text without pictures and with at most one marker in plain sight is not parsed: with
 * 50,000 articles that is the difference between seconds and minutes.
 */
export function scanBody(options: ScanOptions): BodyFacts {
  const { body, firstLine, isInterview } = options;
  const misspeltMarkers = scanComments(body, firstLine);
  const empty = body.replaceAll(/<!--[\s\S]*?-->/g, '').trim() === '';
  const plain = isInterview || body.includes('![') ? undefined : scanPlainMarker(body, firstLine);
  if (plain) return { empty, misspeltMarkers, markers: plain, images: [], openings: [] };
  const { openings, ...facts } = parseBodyFacts(options);
  return { empty, misspeltMarkers, ...facts, openings: isInterview ? openings : [] };
}
