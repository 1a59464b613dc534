import { toString } from 'mdast-util-to-string';
import type { PlacedBlock } from './turns.ts';

/** An exchange by the words that tell it from others. */
export interface AskedExchange {
  /** The question without its label. */
  readonly question: string;
  /** How the answer begins. */
  readonly answer: string;
}

/** The ids of the exchanges in their order, and of those that are gone with what they stood before. */
export interface IdentifiedExchanges {
  readonly ids: readonly string[];
  /** `before` is the index of an exchange, or their number for the end. */
  readonly removed: { id: string; before: number }[];
}

/** The exchanges of an interview in their order, from its placed blocks. */
export function readExchanges(placed: readonly PlacedBlock[]): AskedExchange[] {
  const exchanges: { question: string; answer: string }[] = [];
  for (const { block, label = '', opensExchange, exchange, speaker } of placed) {
    const words = squeeze(toString(block, { includeHtml: false }).slice(label.length));
    if (opensExchange) exchanges.push({ question: words, answer: '' });
    const last = exchanges.at(-1);
    if (!last || exchange === undefined || speaker?.role !== 'interviewee') continue;
    if (last.answer === '') last.answer = words.slice(0, answerLength);
  }
  return exchanges;
}

const answerLength = 60;

/** Without the marks of notes, which not every parser takes out of the words. */
function squeeze(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
