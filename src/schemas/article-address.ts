const articleAddress = /^\/articles\/(\d{4})\/([^/]+)\/?$/;

/** The address of an article on the site, the one place that forms it: `/articles/2012/spies/`. */
export function formArticleAddress({ year, slug }: { year: string; slug: string }): string {
  return `/articles/${year}/${slug}/`;
}

/** The address an article was first published under; nothing in it ever changes. */
export interface FirstAddress {
  /** The slug of then: the identity that feeds and sealed files know the article by. */
  readonly id: string;
  readonly firstYear: string;
}

/**
 * The first address of an article. A renamed or moved article names its old addresses in
 * `previousUrls`, the oldest first; those that are no address of an article here do not count.
 */
export function findFirstAddress(
  now: { year: string; slug: string },
  previousUrls: readonly string[] = [],
): FirstAddress {
  for (const url of previousUrls) {
    const [, firstYear, id] = articleAddress.exec(url) ?? [];
    if (firstYear && id) return { id, firstYear };
  }
  return { id: now.slug, firstYear: now.year };
}
