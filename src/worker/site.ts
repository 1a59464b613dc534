import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { CacheNames } from './cache-names.ts';

/** What every part of the worker knows of the site it serves. */
export interface Site {
  /** Starts and ends with a slash. */
  basePath: string;
  names: CacheNames;
  shell: PrecacheController;
}
