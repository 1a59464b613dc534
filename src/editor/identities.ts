// The command `npm run identities`: node src/editor/identities.ts [--write] [CONTENT_DIR]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIdentityLock } from '../checks/identity-lock.ts';
import { identityLockFile } from '../checks/identity-lock-file.ts';
import { hasErrors } from '../checks/problem.ts';
import { recordIdentities } from '../checks/record-identities.ts';
import { count, formatReport } from '../checks/report.ts';
import { placeFindings } from '../source/place-findings.ts';
import { readPublication } from '../source/read-publication.ts';
import { CommandError, runCommand } from './command.ts';

await runCommand({
  name: 'npm run identities',
  about: 'Compares the identities that feed readers know the articles by with those recorded.',
  options: {
    write: { type: 'boolean', default: false, about: 'records what is new, moved or gone' },
  },
  run: ({ write }, contentDir) => (write ? record(contentDir) : report(contentDir)),
});

function report(contentDir: string): number {
  const read = readPublication(contentDir);
  const problems = placeFindings(contentDir, checkIdentityLock(read));
  if (read.identityLock === undefined)
    console.log('There is no lock file yet: npm run identities -- --write');
  else if (problems.length === 0) console.log('Every identity is recorded and unchanged.');
  else console.log(formatReport(problems, contentDir));
  return hasErrors(problems) ? 1 : 0;
}

/** Records what is new, moved or gone. An identity of an article that is gone is never given out again. */
function record(contentDir: string): number {
  const recorded = recordIdentities(readPublication(contentDir));
  if (typeof recorded === 'string') throw new CommandError(recorded);
  writeFileSync(join(contentDir, identityLockFile), recorded.text);
  for (const line of recorded.changes) console.log(line);
  console.log(`${identityLockFile}: ${count(recorded.changes.length, 'change')}`);
  return 0;
}
