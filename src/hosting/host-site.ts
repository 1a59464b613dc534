import type { RedirectRule } from '../moved/redirects-file.ts';
import type { HeaderRule } from './header-rules.ts';

/** What the configuration of a host is made from: the settings of the build, and the files it wrote for hosts. */
export interface HostSite {
  siteUrl: string;
  basePath: string;
  /** The folder of the host that stands for the root of its address; the site lies in it below the base path. */
  rootDir: string;
  rules: readonly HeaderRule[];
  redirects: readonly RedirectRule[];
}

/** The values that one header has on a site, by the pattern of the paths they are for. */
export interface HeaderValues {
  name: string;
  values: readonly { pattern: string; value: string }[];
}

/** All headers but the types, which servers know by other means. */
export function listHeaders(rules: readonly HeaderRule[]): HeaderValues[] {
  const all = rules.flatMap(({ pattern, headers }) =>
    Object.entries(headers).map(([name, value]) => ({ name, pattern, value })),
  );
  const byName = Map.groupBy(all, ({ name }) => name);
  byName.delete('Content-Type');
  return [...byName].map(([name, values]) => ({ name, values }));
}
