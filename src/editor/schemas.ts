// The command `npm run schemas`: node src/editor/schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFileSchemas } from '../schemas/json-schemas.ts';
import { runCommand } from './command.ts';

const folder = '.vscode/schemas';

await runCommand({
  name: 'npm run schemas',
  about: `Writes the JSON Schemas that editors' programs read, in ${folder}.`,
  options: {},
  run: () => {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of makeFileSchemas()) {
      writeFileSync(join(folder, file), text);
      console.log(join(folder, file));
    }
    return 0;
  },
});
