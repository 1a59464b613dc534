import { placeFindings } from '../source/place-findings.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { checkConversations } from './conversations.ts';
import { checkDates } from './dates.ts';
import { checkEmptyBodies } from './empty-bodies.ts';
import type { Finding } from './finding.ts';
import { checkExchangeLocks } from './exchange-locks.ts';
import { checkIdentities } from './identities.ts';
import { checkIdentityLock } from './identity-lock.ts';
import { checkImages } from './images.ts';
import { checkMarkers } from './markers.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkSlugs } from './slugs.ts';
import { checkSpeakers } from './speakers.ts';
import { checkStrayFiles } from './stray-files.ts';

/**
 * Every problem of a publication: those of single files, found while reading, and those that only
 * show when the files are seen together. The command, the build and the preview all ask this.
 */
export async function checkPublication(read: SourcePublication): Promise<Problem[]> {
  const findings: Finding[] = [
    ...checkSlugs(read),
    ...checkIdentities(read),
    ...checkIdentityLock(read),
    ...checkStrayFiles(read),
    ...checkDates(read),
    ...checkReferences(read),
    ...checkSpeakers(read),
    ...checkConversations(read),
    ...checkExchangeLocks(read),
    ...checkMarkers(read),
    ...checkEmptyBodies(read),
    ...(await checkImages(read)),
  ];
  return sortProblems([...read.problems, ...placeFindings(read.contentDir, findings)]);
}
