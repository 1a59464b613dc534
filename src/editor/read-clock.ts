import { readEnvironment, type Environment } from '../build/environment.ts';
import { CommandError } from './command.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The instant that editors' commands work for, in milliseconds since 1970: SITE_NOW, else the clock.
 * What other settings of a build may be wrong is none of their business.
 * @throws CommandError when SITE_NOW is no moment
 */
export function readClock(variables: Variables): number {
  return readSettings({ SITE_NOW: variables['SITE_NOW'] }).now;
}

/** The path below which the site is published: BASE_PATH. @throws CommandError when it is no path */
export function readBasePath(variables: Variables): string {
  return readSettings({ BASE_PATH: variables['BASE_PATH'] }).basePath;
}

function readSettings(variables: Record<string, string | undefined>): Environment {
  try {
    return readEnvironment(variables, { root: process.cwd(), now: Date.now() });
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}
