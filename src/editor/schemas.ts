// The command `npm run schemas`: node src/editor/schemas.ts [CONTENT_DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublication } from '../source/read-publication.ts';
import { runCommand } from './command.ts';
import { makeJsonSchemas } from './json-schemas.ts';

const folder = '.vscode/schemas';

await runCommand({
  name: 'npm run schemas',
  about: `Writes the JSON Schemas that editors' programs read, in ${folder}.`,
  options: {},
  run: (_, contentDir) => {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of makeJsonSchemas(readPublication(contentDir))) {
      writeFileSync(join(folder, file), text);
      console.log(join(folder, file));
    }
    return 0;
  },
});
