import type { BreadcrumbList } from 'schema-dts';
import type { Crumb } from '../components/crumb.ts';
import type { SiteContext } from './site-context.ts';

/** The way to a page as its breadcrumb shows it; the last step, the page itself, has no address. */
export function describeBreadcrumb(crumbs: readonly Crumb[], { addressOf }: SiteContext) {
  const steps = [{ name: 'Front page', path: '/' }, ...crumbs];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: path === undefined ? undefined : addressOf(path),
    })),
  } as const satisfies BreadcrumbList;
}
