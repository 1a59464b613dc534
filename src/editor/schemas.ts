// The command `npm run schemas`: node src/editor/schemas.ts [CONTENT_DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublication } from '../source/read-publication.ts';
import { makeJsonSchemas } from './json-schemas.ts';

const contentDir = process.argv[2] ?? (process.env['CONTENT_DIR'] || 'content');
const folder = '.vscode/schemas';

mkdirSync(folder, { recursive: true });
for (const [file, text] of makeJsonSchemas(readPublication(contentDir))) {
  writeFileSync(join(folder, file), text);
  console.log(join(folder, file));
}
