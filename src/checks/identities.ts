import { findFirstAddress, formArticleAddress } from '../schemas/article-address.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

/**
 * An old address belongs to one article only, and an article's permanent id too: feeds and sealed
 * files know it by that id for ever.
 */
export function checkIdentities({ scanned }: SourcePublication): Finding[] {
  const byAddress = new Map(scanned.map((article) => [formArticleAddress(article), article]));
  const claimed = new Map<string, ScannedArticle>();
  const repeats = scanned.flatMap((article) =>
    listOldAddresses(article).flatMap((url, index) => {
      if (url === undefined) return [];
      const address = closeAddress(url);
      const owner = byAddress.get(address) ?? claimed.get(address);
      claimed.set(address, article);
      return owner ? [describeRepeat({ article, index, url, owner })] : [];
    }),
  );
  return [...repeats, ...findSharedIds(scanned)];
}

/** Those without fault, where one of them has a fault. */
function listOldAddresses({
  frontmatter,
  claims,
}: ScannedArticle): readonly (string | undefined)[] {
  return frontmatter.previousUrls ?? claims.previousUrls;
}

interface Repeat {
  readonly article: ScannedArticle;
  readonly index: number;
  readonly url: string;
  readonly owner: ScannedArticle;
}

function describeRepeat({ article, index, url, owner }: Repeat): Finding {
  const who = owner === article ? 'this article already' : owner.file;
  return {
    file: article.file,
    at: valueAt('previousUrls', index),
    severity: 'error',
    rule: 'previous-url',
    message: `the address ${url} is taken: it belongs to ${who}`,
    help: 'Delete the line, or the one in the other article.',
  };
}

/** Only what no other finding tells: two equal slugs and two equal addresses are told of already. */
function findSharedIds(articles: readonly ScannedArticle[]): Finding[] {
  const byId = Map.groupBy(articles, ({ id }) => id);
  return [...byId.values()].flatMap((group) => {
    const renamed = group.find(({ slug, id }) => slug !== id);
    const other = group.find((article) => article !== renamed);
    if (!renamed || !other || shareAddress(renamed, other)) return [];
    return [describeShared(renamed, other)];
  });
}

function shareAddress(renamed: ScannedArticle, other: ScannedArticle): boolean {
  const old = (other.frontmatter.previousUrls ?? []).map(closeAddress);
  const taken = new Set([formArticleAddress(other), ...old]);
  return renamed.frontmatter.previousUrls?.some((url) => taken.has(closeAddress(url))) ?? false;
}

/** `/a` and `/a/` lead to the same page. */
function closeAddress(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function describeShared(renamed: ScannedArticle, other: ScannedArticle): Finding {
  const urls = renamed.frontmatter.previousUrls ?? [];
  const index = urls.findIndex(
    (url) => findFirstAddress({ year: '', slug: '' }, [url]).id === renamed.id,
  );
  return {
    file: renamed.file,
    at: valueAt('previousUrls', index),
    severity: 'error',
    rule: 'shared-id',
    message: `the permanent id "${renamed.id}", from this old address, is taken: ${other.file} has it too`,
    help: 'Give the other article another slug: readers know the id from this one.',
  };
}
