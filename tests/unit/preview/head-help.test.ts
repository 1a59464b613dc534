import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHeadHelp, makeHeadHelp, writeHeadHelp } from '../../../src/preview/head-help.ts';
import type { FileReading } from '../../../src/source/file-reading.ts';
import { readFile } from '../../../src/source/read-file.ts';
import { AstroLanguageServer, type TextPosition } from '../../support/language-server.ts';
import { writePublication } from '../../support/temporary-publication.ts';

const article = '---\ntitle: A\ntopics: [b]\npubl\n---\n\nText.\n';
const author = '---\nname: Ann Author\nro\n---\n';
const topic = '---\ntitle: Belgium\nali\n---\n';
const files = {
  'content/articles/2024/Köln & Liège.md': article,
  'content/authors/ann-author.md': author,
  'content/topics/belgium.md': topic,
};

const project = mkdtempSync(join(tmpdir(), 'Head Help '));
const contentDir = join(project, 'content');
const folder = join(project, '.astro/collections');
afterAll(() => rmSync(project, { recursive: true }));

/** Writes files into the project and reads them as the preview does; those with faults are kept. */
function readFiles(texts: Readonly<Record<string, string>>): Map<string, FileReading> {
  const readings = Object.entries(texts).flatMap(([path, text]) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
    const file = path.replace(/^content\//, '');
    const reading = readFile(contentDir, file);
    return reading ? [[file, reading] as const] : [];
  });
  return new Map(readings);
}

function writeHelp(texts: Readonly<Record<string, string>>): void {
  writeHeadHelp(folder, makeHeadHelp(contentDir, readFiles(texts)));
}

describe('the Astro extension completes', { timeout: 120_000 }, () => {
  let server: AstroLanguageServer;
  const soon = { timeout: 60_000, interval: 200 };
  const offered = (file: string, position: TextPosition) => () =>
    server.complete(join(project, file), position);

  beforeAll(async () => {
    writeHelp(files);
    server = await AstroLanguageServer.open(project);
  }, 120_000);
  afterAll(() => server.close());

  it.each([
    ['content/articles/2024/Köln & Liège.md', 'published', { line: 3, character: 4 }],
    ['content/authors/ann-author.md', 'role', { line: 2, character: 2 }],
    ['content/topics/belgium.md', 'aliases', { line: 2, character: 3 }],
  ] as const)('in the head of %s the key %s', async (file, key, position) => {
    server.openFile(join(project, file), files[file]);
    await expect.poll(offered(file, position), soon).toContain(key);
  });

  it('a topic where topics are named', async () => {
    const place = offered('content/articles/2024/Köln & Liège.md', { line: 2, character: 10 });
    await expect.poll(place, soon).toEqual(['belgium']);
  });

  it('an article and a topic that were made later', async () => {
    const file = 'content/articles/2025/New.md';
    server.openFile(join(project, file), article);
    const place = offered(file, { line: 2, character: 10 });
    expect(await place()).toEqual([]);
    writeHelp({ ...files, [file]: article, 'content/topics/trains.md': topic });
    for (const name of readdirSync(folder)) server.tellOfChange(join(folder, name));
    await expect.poll(place, soon).toEqual(['belgium', 'trains']);
  });
});

it('says of each file which kind it is, and what topics and authors are called', () => {
  const made = makeHeadHelp('/srv/News Room/content', readFiles(files));
  expect(JSON.parse(made.get('collections.json') ?? '')).toEqual({
    collections: ['article', 'author', 'topic'].map((name) => ({ hasSchema: true, name })),
    entries: {
      'file:///srv/news room/content/articles/2024/köln & liège.md': 'article',
      'file:///srv/news room/content/authors/ann-author.md': 'author',
      'file:///srv/news room/content/topics/belgium.md': 'topic',
    },
  });
  // Both have a fault: "ro" and "ali" are no fields. They are there to choose from all the same.
  expect(made.get('article.schema.json')).toContain('"authors/ann-author.md"');
  expect(made.get('article.schema.json')).toContain('"topics/belgium.md"');
  const sound = readFiles({ 'content/authors/ann-author.md': '---\nname: Ann Author\n---\n' });
  expect(makeHeadHelp('/', sound).get('article.schema.json')).toContain('"Ann Author"');
});

it('waits until edits rest, and leaves a file that says the same as it is', async () => {
  const to = writePublication({});
  const readings = readFiles(files);
  const told: string[] = [];
  const help = createHeadHelp({
    contentDir,
    folder: join(to, 'help'),
    log: (line) => told.push(line),
  });
  const list = join(to, 'help/collections.json');
  help(readings);
  help(readings);
  await vi.waitFor(() => readFileSync(list), { timeout: 10_000 });
  utimesSync(list, 1, 1);
  readings.delete('topics/belgium.md');
  help(readings);
  await vi.waitFor(() => expect(statSync(list).mtimeMs).not.toBe(1000), { timeout: 10_000 });
  utimesSync(list, 1, 1);
  writeHeadHelp(join(to, 'help'), makeHeadHelp(contentDir, readings));
  expect(statSync(list).mtimeMs).toBe(1000);
  expect(told).toEqual([]);
});

it('says so when it cannot write', async () => {
  const to = writePublication({ help: 'This is a file.' });
  const told: string[] = [];
  createHeadHelp({ contentDir, folder: join(to, 'help'), log: (line) => told.push(line) })(
    new Map(),
  );
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 });
  expect(told[0]).toMatch(/^VS Code will not complete the heads of articles: .*help/);
});
