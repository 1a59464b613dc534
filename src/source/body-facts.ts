import type { Speaker } from '../markdown/rendered-body.ts';
import type { BodyText } from './body-text.ts';
import { scanBalance, type StraySign } from './scan-balance.ts';
import { scanCommentFaults, type CommentFault } from './scan-comment-faults.ts';
import { scanComments, type CommentMarker } from './scan-comments.ts';
import { scanConversation, type Conversation } from './scan-conversation.ts';
import { scanHeadings, type WrongHeading } from './scan-headings.ts';
import { scanImages, type BodyImage } from './scan-images.ts';
import { scanLinks, type BodyLink } from './scan-links.ts';
import { scanMarkers, type BodyMarker } from './scan-markers.ts';
import { scanOpenings, type Opening } from './scan-openings.ts';
import { scanSlips, type Slip } from './scan-slips.ts';

/** What the checks need to know of a text; the text itself is not kept. Lines are those of the file. */
export interface BodyFacts {
  readonly empty: boolean;
  readonly markers: readonly BodyMarker[];
  readonly misspeltMarkers: readonly CommentMarker[];
  readonly commentFaults: readonly CommentFault[];
  readonly images: readonly BodyImage[];
  readonly openings: readonly Opening[];
  /** The turns of an interview whose speakers are declared. */
  readonly conversation?: Conversation;
  /** What looks like a link; code may be among it. */
  readonly links: readonly BodyLink[];
  readonly slips: readonly Slip[];
  readonly wrongHeadings: readonly WrongHeading[];
  readonly straySigns: readonly StraySign[];
}

export interface ScanOptions {
  /** Only an interview's paragraphs are searched for labels. */
  readonly isInterview: boolean;
  /** Who speaks in the interview; nobody when that is not known. */
  readonly speakers?: readonly Speaker[];
}

/** Gathers what the checks ask of a text. */
export function scanBody(text: BodyText, options: ScanOptions): BodyFacts {
  const { isInterview, speakers = [] } = options;
  return {
    empty: text.body.replaceAll(/<!--[\s\S]*?-->/g, '').trim() === '',
    markers: scanMarkers(text),
    misspeltMarkers: scanComments(text.body, text.firstLine),
    commentFaults: scanCommentFaults(text),
    images: scanImages(text),
    openings: isInterview ? scanOpenings(text) : [],
    ...(speakers.length > 0 && { conversation: scanConversation(text, speakers) }),
    links: scanLinks(text),
    slips: scanSlips(text),
    wrongHeadings: scanHeadings(text),
    straySigns: scanBalance(text, { squareBrackets: !isInterview }),
  };
}
