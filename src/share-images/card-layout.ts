import { listFaceNames, type DrawingFaceName } from '../fonts/drawing-fonts.ts';
import { colours } from '../site/colours.ts';
import { fitHeadline, headlineWidth, lineHeight } from './fit-headline.ts';
import type { ShareCard } from './share-card.ts';

/** The size that all networks take, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** An element as satori takes it. */
export interface CardElement {
  readonly type: 'div';
  readonly props: {
    readonly style: Record<string, string | number>;
    readonly children?: string | readonly CardElement[];
  };
}

const margin = (cardSize.width - headlineWidth) / 2;

/** The card as a page of the newspaper: its name over the double rule, the kicker, the headline, the year. */
export function layOutCard({ name, headline, kicker, year, isOpinion }: ShareCard): CardElement {
  const style = {
    ...cardSize,
    ...{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
    padding: `44px ${margin}px 56px`,
    backgroundColor: colours.paper.light,
    color: colours.ink.light,
  };
  return box(style, [
    layOutHead(name, year),
    box({ flexGrow: 1 }),
    ...(kicker ? [layOutKicker(kicker)] : []),
    layOutHeadline(headline, isOpinion),
  ]);
}

function layOutHead(name: string, year = ''): CardElement {
  const row = { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' };
  const rule = `2px solid ${colours.ink.light}`;
  return box({ display: 'flex', flexDirection: 'column' }, [
    box({ ...row, paddingBottom: 16 }, [
      box({ ...face('display'), fontSize: 44, letterSpacing: '-0.015em' }, name),
      box({ ...face('sans'), fontSize: 30, color: colours.secondInk.light }, year),
    ]),
    box({ height: 8, borderTop: rule, borderBottom: rule }),
  ]);
}

function layOutKicker(kicker: string): CardElement {
  const style = {
    ...face('sans'),
    ...{ fontSize: 28, letterSpacing: '0.075em', color: colours.accent.light },
  };
  return box(style, kicker);
}

function layOutHeadline(headline: string, isOpinion: boolean): CardElement {
  const { text, size } = fitHeadline(headline);
  const style = {
    ...face(isOpinion ? 'display-italic' : 'display'),
    ...{ display: 'block', marginTop: 14, fontSize: size, lineHeight },
    ...{ letterSpacing: '-0.014em', textWrap: 'balance', wordBreak: 'break-word' },
    maxWidth: headlineWidth,
  };
  return box(style, text);
}

/** Where a serif has no letter, the sans has: it knows Greek and Cyrillic. */
function face(name: DrawingFaceName): Record<string, string> {
  const names =
    name === 'sans' ? listFaceNames(name) : [...listFaceNames(name), ...listFaceNames('sans')];
  return { fontFamily: names.join(', ') };
}

function box(
  style: Record<string, string | number>,
  children?: string | readonly CardElement[],
): CardElement {
  return { type: 'div', props: { style, ...(children !== undefined && { children }) } };
}
