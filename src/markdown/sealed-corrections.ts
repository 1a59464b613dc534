import type { Element, ElementContent } from 'hast';
import type { Wording } from './body-settings.ts';
import { createElement, createText } from './create-element.ts';

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
  const title = createElement('h2', { className: ['label'] }, [
    createText(wording.sealedCorrections),
  ]);
  const items = corrections.map((correction) => {
    return createElement('li', { id: correction.id }, [
      createElement('p', {}, describe(correction, wording)),
    ]);
  });
  return [
    createElement('section', { className: ['corrections'] }, [
      title,
      createElement('ol', {}, items),
    ]),
  ];
}

function describe(
  { placeId, date, where, was, now }: SealedCorrection,
  wording: Wording,
): ElementContent[] {
  const place = placeId
    ? [
        createText(', '),
        createElement('a', { href: `#${placeId}` }, [createText(wording.correctedPlace)]),
      ]
    : [createText(where ? `, ${where}` : '')];
  return [createText(date), ...place, createText(`. ${wording.corrected(was, now)}`)];
}
