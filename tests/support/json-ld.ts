import { findAll, attribute, type BuiltPage } from './built-pages.ts';

/** A thing as a page describes it to search engines. */
export interface DescribedThing {
  readonly '@type': string | string[];
  readonly [property: string]: unknown;
}

/** All things that a page describes; none when it has no block of data. */
export function readThings(page: BuiltPage): DescribedThing[] {
  const blocks = findAll(page, 'script').filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  );
  return blocks.flatMap(({ childNodes }) => {
    const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const { '@context': context, '@graph': graph } = JSON.parse(text);
    if (context !== 'https://schema.org') throw new Error(`${page.file}: context ${context}`);
    return graph;
  });
}

/** The things of one type. */
export function findThings(page: BuiltPage, type: string): DescribedThing[] {
  return readThings(page).filter((thing) => [thing['@type']].flat().includes(type));
}

/** The contents of the `<meta>` elements with this property or name. */
export function metaContents(page: BuiltPage, name: string): string[] {
  return findAll(page, 'meta')
    .filter((meta) => [attribute(meta, 'property'), attribute(meta, 'name')].includes(name))
    .map((meta) => attribute(meta, 'content') ?? '');
}
