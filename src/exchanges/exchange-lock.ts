import { z } from 'astro/zod';
import { parseLock } from '../source/parse-lock.ts';

/** What is remembered of an exchange, enough to know it again after an edit. */
export interface LockedExchange {
  /** The fragment of its address, given once and for ever. */
  readonly id: string;
  readonly question: string;
  /** How the answer begins. */
  readonly answer: string;
  /** It is no longer in the text; its address still leads to where it stood. */
  readonly removed?: true;
}

/** The lock file of an article: `articles/2012/spies.md` → `articles/2012/spies.exchanges.json`. */
export function lockFileOf(articleFile: string): string {
  return articleFile.replace(/\.md$/, lockEnding);
}

/** What the name of every lock file ends with. */
export const lockEnding = '.exchanges.json';

const form = z.strictObject({
  about: z.string(),
  exchanges: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no id'),
      question: z.string(),
      answer: z.string(),
      removed: z.literal(true).optional(),
    }),
  ),
});

const about = 'The permanent ids of the exchanges. Written by: npm run check -- --write';

/**
 * Reads a lock file; gives a sentence on what is wrong with it if it cannot be one. Of two versions that Git
 * left in it, each id is taken once, that of the first version first.
 */
export function parseExchangeLock(text: string): LockedExchange[] | string {
  return parseLock(text, {
    keeps: 'exchanges',
    form,
    read: ({ exchanges }): LockedExchange[] | string => {
      const ids = exchanges.map(({ id }) => id);
      const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
      return repeated ? `the id "${repeated}" is given twice` : exchanges;
    },
    join: (ours, theirs) => {
      const known = new Set(ours.map(({ id }) => id));
      return [...ours, ...theirs.filter(({ id }) => !known.has(id))];
    },
  });
}

/** One line an exchange, so that a difference shows which one it is. */
export function formatExchangeLock(exchanges: readonly LockedExchange[]): string {
  const lines = exchanges.map((exchange) => `    ${JSON.stringify(exchange)}`).join(',\n');
  return `{\n  "about": ${JSON.stringify(about)},\n  "exchanges": [\n${lines}\n  ]\n}\n`;
}
