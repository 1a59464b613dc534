import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import { readEnvironment } from '../build/environment.ts';

/** The settings of this build or development server, read once. */
export const environment = readEnvironment(process.env, {
  root: fileURLToPath(root),
  now: Date.now(),
});
