import { z } from 'astro/zod';

/** What a slug looks like: lower-case letters and digits in words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug that words make, without accents and signs; '' when nothing is left of them. */
export function proposeSlug(words: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const spelled = plain
    .replaceAll('ß', 'ss')
    .replaceAll(/[øœæłđ]/g, (letter) => latin[letter] ?? '');
  return spelled
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

const latin: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd' };

/** The file name, without its ending, of an article, a topic or an author. */
export const slug = () =>
  z
    .string()
    .regex(slugPattern, 'must be lower-case words joined by hyphens, such as "intelligence-chief"');
