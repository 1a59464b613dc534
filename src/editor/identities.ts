// The command `npm run identities`: node src/editor/identities.ts [--write] [CONTENT_DIR]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkIdentityLock } from '../checks/identity-lock.ts';
import { identityLockFile } from '../checks/identity-lock-file.ts';
import { recordIdentities } from '../checks/record-identities.ts';
import { formatReport } from '../checks/report.ts';
import { placeFindings } from '../source/place-findings.ts';
import { readPublication } from '../source/read-publication.ts';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const contentDir = positionals[0] ?? (process.env['CONTENT_DIR'] || 'content');
const read = readPublication(contentDir);

if (values.write) write();
else report();

function report(): void {
  const findings = checkIdentityLock(read);
  if (read.identityLock === undefined)
    console.log('There is no lock file yet: npm run identities -- --write');
  else if (findings.length === 0) console.log('Every identity is recorded and unchanged.');
  else console.log(formatReport(placeFindings(contentDir, findings), contentDir));
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Records what is new, moved or gone. An identity of an article that is gone is never given out again. */
function write(): void {
  const recorded = recordIdentities(read);
  if (typeof recorded === 'string') {
    console.error(recorded);
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(contentDir, identityLockFile), recorded.text);
  for (const line of recorded.changes) console.log(line);
  console.log(`${identityLockFile}: ${recorded.changes.length} changes`);
}
