import { readEnvironment } from '../build/environment.ts';

/**
 * The instant that editors' commands work for, in milliseconds since 1970: SITE_NOW, else the clock.
 * What other settings of a build may be wrong is none of their business.
 * @throws Error when SITE_NOW is no moment
 */
export function readClock(variables: Readonly<Record<string, string | undefined>>): number {
  const own = { SITE_NOW: variables['SITE_NOW'] };
  return readEnvironment(own, { root: process.cwd(), now: Date.now() }).now;
}
