import { attribute, findAll, type BuiltPage, type PageElement } from '../support/built-pages.ts';

/** The widest phone with the densest screen: it takes the largest picture of all phones. */
const phone = { width: 412, density: 3 };

/**
 * The address of the picture of the first screen that a phone fetches. Where all pictures wait it is the first: one of
 * the first screen that waits by mistake is fetched all the same, later.
 */
export function leadImageOf(page: BuiltPage): string | undefined {
  const images = findAll(page, 'img');
  const image = images.find((img) => attribute(img, 'loading') !== 'lazy') ?? images[0];
  if (image === undefined) return undefined;
  // Every browser that matters takes the first source, which is AVIF.
  const source = siblingsOf(image).find(({ tagName }) => tagName === 'source') ?? image;
  return chooseCandidate(source) ?? attribute(image, 'src');
}

function siblingsOf({ parentNode }: PageElement): PageElement[] {
  const around = parentNode !== null && 'childNodes' in parentNode ? parentNode.childNodes : [];
  return around.filter((node) => 'tagName' in node);
}

function chooseCandidate(source: PageElement): string | undefined {
  const candidates = (attribute(source, 'srcset') ?? '')
    .split(', ')
    .map((candidate) => /^(\S+) (\d+)w$/.exec(candidate.trim()))
    .flatMap((match) => (match ? [{ address: match[1], width: Number(match[2]) }] : []))
    .sort((one, other) => one.width - other.width);
  const needed = drawnWidth(attribute(source, 'sizes') ?? '100vw') * phone.density;
  return (candidates.find(({ width }) => width >= needed) ?? candidates.at(-1))?.address;
}

/** How wide a phone draws it: the last of `sizes`, which has no condition, is that of the narrowest windows. */
function drawnWidth(sizes: string): number {
  const [, number = '100', unit] = /([\d.]+)(vw|px)\s*$/.exec(sizes) ?? [];
  return unit === 'px' ? Number(number) : (phone.width * Number(number)) / 100;
}
