/** A thing as schema.org describes it; what is undefined is left out. */
export interface Thing {
  readonly [property: string]: ThingValue;
}

type ThingValue = string | number | boolean | undefined | Thing | readonly (string | Thing)[];

/**
 * The things of a page as the text of its `<script type="application/ld+json">`. Every `<` is
 * escaped: no headline can end the element, and none can open a comment in it.
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
