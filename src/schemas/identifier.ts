import { z } from 'astro/zod';

/** What a slug looks like: lower-case letters and digits in words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** File systems take 255 bytes, and the lock of an interview has a longer name than its article. */
export const longestSlug = 200;

/** What is proposed is cut at a word: nobody reads longer addresses. */
const longestProposal = 80;

/** The slug that words make, without accents and signs; '' when nothing is left of them. */
export function proposeSlug(words: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const spelled = plain
    .replaceAll('ß', 'ss')
    .replaceAll(/[øœæłđ]/g, (letter) => latin[letter] ?? '');
  const whole = spelled
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (whole.length <= longestProposal) return whole;
  const end = whole.lastIndexOf('-', longestProposal);
  return whole.slice(0, end === -1 ? longestProposal : end);
}

const latin: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd' };

/** The file name, without its ending, of an article, a topic or an author. */
export const slug = () =>
  z
    .string()
    .regex(slugPattern, 'must be lower-case words joined by hyphens, such as "intelligence-chief"');
