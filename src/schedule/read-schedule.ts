import { readFile } from 'node:fs/promises';
import { parseSchedule } from './schedule-file.ts';

/**
 * The moment at which a published site must be built again, in milliseconds since 1970; nothing while
 * nothing is waiting. "unknown" for a site without the file, which has never been built so.
 * @param place a file, or an http address such as https://news.example/schedule.json
 * @throws Error when the site cannot be asked
 */
export async function readSchedule(place: string): Promise<number | 'unknown' | undefined> {
  const text = /^https?:/.test(place) ? await fetchText(place) : await readText(place);
  return text === undefined ? 'unknown' : parseSchedule(text);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.text();
}
