import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const addresses = ['href', 'src', 'cite', 'poster'];

/**
 * Makes every address of a tree absolute, because a feed reader shows it far from our site. Links to
 * a place on the same page lead to that place on the article's page. The tree is changed.
 */
export function makeAddressesAbsolute(tree: Root, page: string): void {
  const absolute = (address: string) => URL.parse(address, page)?.href ?? address;
  visit(tree, 'element', ({ properties }) => {
    for (const name of addresses) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = absolute(value);
    }
    const { srcSet } = properties;
    if (typeof srcSet === 'string') properties.srcSet = absoluteSourceSet(srcSet, absolute);
  });
}

function absoluteSourceSet(list: string, absolute: (address: string) => string): string {
  const candidates = list.split(/,\s+/).map((candidate) => {
    const [address = '', ...descriptor] = candidate.trim().split(/\s+/);
    return [absolute(address), ...descriptor].join(' ');
  });
  return candidates.join(', ');
}
