const articleAddress = /^\/articles\/\d{4}\/([^/]+)\/?$/;

/** The address of an article on the site, the one place that forms it: `/articles/2012/spies/`. */
export function formArticleAddress({ year, slug }: { year: string; slug: string }): string {
  return `/articles/${year}/${slug}/`;
}

/**
 * The identity an article keeps for ever: the slug it was first published under. A renamed article
 * names its old address in `previousUrls`, so feeds and sealed files still know it.
 */
export function findPermanentId(slug: string, previousUrls: readonly string[] = []): string {
  for (const url of previousUrls) {
    const first = articleAddress.exec(url)?.[1];
    if (first) return first;
  }
  return slug;
}
