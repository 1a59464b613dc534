import type { Element, ElementContent } from 'hast';
import type { Wording } from './body-settings.ts';

/** A correction of the part for members, with the words that only they may read. */
export interface SealedCorrection {
  id: string;
  /** The id of the note at its place, where there is one. */
  placeId?: string;
  date: string;
  where?: string;
  was: string;
  now: string;
}

/** The list of corrections that stands at the end of the part for members; nothing without any. */
export function createSealedCorrections(
  corrections: readonly SealedCorrection[],
  wording: Wording,
): Element[] {
  if (corrections.length === 0) return [];
  const title = element('h2', { className: ['label'] }, [text(wording.sealedCorrections)]);
  const items = corrections.map((correction) => {
    return element('li', { id: correction.id }, [element('p', {}, describe(correction, wording))]);
  });
  return [element('section', { className: ['corrections'] }, [title, element('ol', {}, items)])];
}

function describe(
  { placeId, date, where, was, now }: SealedCorrection,
  wording: Wording,
): ElementContent[] {
  const place = placeId
    ? [text(', '), element('a', { href: `#${placeId}` }, [text(wording.correctedPlace)])]
    : [text(where ? `, ${where}` : '')];
  return [text(date), ...place, text(`. ${wording.corrected(was, now)}`)];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
