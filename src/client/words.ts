/** What the words of a state are filled with: text by the name of its gap. */
export type Fillings = Record<string, string>;

/**
 * Takes the words of a state out of the page's templates (`<template data-words="trial-over">`) and
 * fills their gaps. Words are written in the page, in its language; scripts carry none.
 */
export function wordsFor(root: ParentNode, state: string, fillings: Fillings = {}): Node {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-words="${state}"]`);
  if (!template) throw new Error(`The page has no words for "${state}".`);
  const words = document.importNode(template.content, true);
  for (const [name, text] of Object.entries(fillings)) {
    const gap = words.querySelector(`[data-fill="${name}"]`);
    if (gap) gap.textContent = text;
  }
  return words;
}

/** Days left of a pass, counted up: "13 days", "1 day", in the page's language. */
export function daysLeft(expires: string | undefined, now: number): string {
  const days = Math.max(0, Math.ceil((Date.parse(expires ?? '') - now) / 864e5));
  const format = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(days || 0);
}

/** A day in words, in the page's language: "7 December 2026"; nothing for no day. */
export function dayInWords(instant: string | undefined): string {
  if (instant === undefined) return '';
  const format = { dateStyle: 'long' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(instant));
}
