import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const addresses = ['href', 'src', 'cite', 'poster'];

/**
 * Makes every address of a tree absolute, because a feed reader shows it far from our site. Links to
 * a place on the same page lead to that place on the article's page. The tree is changed.
 * @throws Error that names an address which leads nowhere, such as `http://`
 */
export function makeAddressesAbsolute(tree: Root, page: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of addresses) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = makeAbsolute(value, page);
    }
    const { srcSet } = properties;
    if (typeof srcSet === 'string') properties.srcSet = absoluteSourceSet(srcSet, page);
  });
}

function makeAbsolute(address: string, page: string): string {
  const url = URL.parse(address, page);
  if (!url) throw new Error(`the address "${address}" leads nowhere`);
  return url.href;
}

function absoluteSourceSet(list: string, page: string): string {
  const candidates = list.split(/,\s+/).map((candidate) => {
    const [address = '', ...descriptor] = candidate.trim().split(/\s+/);
    return [makeAbsolute(address, page), ...descriptor].join(' ');
  });
  return candidates.join(', ');
}
