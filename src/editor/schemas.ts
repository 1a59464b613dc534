// The command `npm run schemas`: node src/editor/schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFileSchemas } from '../schemas/json-schemas.ts';

const folder = '.vscode/schemas';

mkdirSync(folder, { recursive: true });
for (const [file, text] of makeFileSchemas()) {
  writeFileSync(join(folder, file), text);
  console.log(join(folder, file));
}
