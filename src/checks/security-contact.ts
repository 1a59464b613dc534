import { resolveMoment } from '../edition/moment.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import { valueAt, type Finding } from './finding.ts';

const day = 24 * 60 * 60 * 1000;

/** How many days before its end security.txt stops the build, and how many before it only warns. */
const tooLate = 14;
const soon = 60;

/**
 * A security.txt whose day has passed tells nobody anything (RFC 9116, section 2.5.5), so it is
 * refused in time: a site that is built rarely must not serve one that has expired.
 */
export function checkSecurityContact({ publication }: SourcePublication, now: number): Finding[] {
  const expires = publication?.data.security?.expires;
  if (!publication || expires === undefined) return [];
  const { instant } = resolveMoment(expires, publication.data.timeZone);
  const left = Math.floor((instant - now) / day);
  if (left >= soon) return [];
  return [
    {
      file: publication.file,
      at: valueAt('security', 'expires'),
      severity: left < tooLate ? 'error' : 'warning',
      rule: 'security-expires',
      message: `security.txt ${left < 0 ? 'has expired' : `expires in ${left} days`}: ${expires}`,
      help: `Make sure that somebody reads what comes to the contact, then write a day less than a year ahead.`,
    },
  ];
}
