import { placeFindings } from '../source/place-findings.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { checkBalance } from './balance.ts';
import { checkComments } from './comments.ts';
import { checkConversations } from './conversations.ts';
import { checkCorrections } from './corrections.ts';
import { checkDates } from './dates.ts';
import { checkEmptyBodies } from './empty-bodies.ts';
import { checkExchangeLocks } from './exchange-locks.ts';
import type { Finding } from './finding.ts';
import { checkGlossary } from './glossary.ts';
import { checkHeadings } from './headings.ts';
import { checkIdentities } from './identities.ts';
import { checkIdentityLock } from './identity-lock.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkMarkers } from './markers.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkRepeatedWords } from './repeated-words.ts';
import { checkSecurityContact } from './security-contact.ts';
import { checkSlips } from './slips.ts';
import { checkSlugs } from './slugs.ts';
import { checkSpeakerIdentities } from './speaker-identities.ts';
import { checkSpeakers } from './speakers.ts';
import { checkSponsored } from './sponsored.ts';
import { checkStrayFiles } from './stray-files.ts';
import { checkTitles } from './titles.ts';
import { checkTopicNames } from './topic-names.ts';

/**
 * Every problem of a publication: those of single files, found while reading, and those that only
 * show when the files are seen together. The command, the build and the preview all ask this.
 * @param now the instant for which the site is made, in milliseconds since 1970
 */
export async function checkPublication(read: SourcePublication, now: number): Promise<Problem[]> {
  const findings: Finding[] = [
    ...checkSlugs(read),
    ...checkIdentities(read),
    ...checkIdentityLock(read),
    ...checkStrayFiles(read),
    ...checkDates(read),
    ...checkReferences(read),
    ...checkSpeakers(read),
    ...checkSpeakerIdentities(read),
    ...checkConversations(read),
    ...checkExchangeLocks(read),
    ...checkCorrections(read),
    ...checkMarkers(read),
    ...checkComments(read),
    ...checkEmptyBodies(read),
    ...checkGlossary(read),
    ...checkHeadings(read),
    ...checkSlips(read),
    ...checkBalance(read),
    ...checkLinks(read, now),
    ...checkRepeatedWords(read),
    ...checkSecurityContact(read, now),
    ...checkSponsored(read),
    ...checkTitles(read),
    ...checkTopicNames(read),
    ...(await checkImages(read)),
  ];
  return sortProblems([...read.problems, ...placeFindings(read.contentDir, findings)]);
}
