import { z } from 'astro/zod';
import { addCustomIssue } from './custom-issue.ts';
import { findCalendarFault, momentText } from './moment-text.ts';
import { sitePath } from './site-path.ts';
import { webAddress, words } from './text.ts';

const languageTag = () =>
  z.string().refine(isLanguageTag, 'must be a language tag such as "en", "fr" or "pt-BR"');

const timeZone = () =>
  z.string().refine(isTimeZone, 'must be a time zone such as "Europe/Brussels"');

const domain = () =>
  z
    .string()
    .regex(
      /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
      'must be a domain such as "euobserver.com", without "https://"',
    );

const tagDate = () =>
  z.string().superRefine((text, context) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
    const fault = match
      ? findCalendarFault(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))
      : 'must be a date such as "2012", "2012-09" or "2012-09-17"';
    if (fault)
      addCustomIssue(context, {
        message: fault,
        help: 'Write a day on which you held the domain.',
      });
  });

const contactAddress = () =>
  z
    .string()
    .regex(
      /^(mailto:\S+@\S+|https:\/\/\S+|tel:\+\S+)$/,
      'must be an address such as "mailto:security@news.example" or "https://news.example/security"',
    );

const security = z.strictObject({
  contact: z
    .array(contactAddress())
    .min(1)
    .describe('Whom to tell, the best way first: "mailto:security@news.example".'),
  expires: momentText().describe('Until when this holds: a day less than a year ahead.'),
  policy: webAddress().optional().describe('A page that says how reports are dealt with.'),
});

const membership = z.strictObject({
  kicker: words().describe('The small line above the offer: "Read and decide".'),
  headline: words().describe('The offer itself: "Join EUobserver today".'),
  pitch: words().describe('Why to join.'),
  terms: words().describe('What one gets, and for how long on trial.'),
  groupLine: words().describe('The line that leads to group membership.'),
  trialDays: z.int().min(1).max(365).default(14).describe('How many days the free trial lasts.'),
});

const footerCall = z.strictObject({
  headline: words().describe('The headline in the footer: "Join EUobserver".'),
  pitch: words().describe('The line below it.'),
  button: words().describe('The words on the button: "Join us".'),
});

/** What makes this newspaper this newspaper. */
export const publicationSchema = z.strictObject({
  name: words().describe('The name of the newspaper.'),
  tagline: words().describe('The line under the name.'),
  language: languageTag().describe('The language it is written in, as a BCP 47 tag: "en".'),
  timeZone: timeZone().describe('The time zone of its dates, as an IANA name: "Europe/Brussels".'),
  description: words().describe('One or two sentences on the newspaper, for search engines.'),
  website: webAddress()
    .optional()
    .describe("The newspaper's own address, when this site is not its own but a reader of it."),
  identity: z
    .strictObject({
      authority: domain().describe('A domain you hold: "euobserver.com".'),
      date: tagDate().describe(
        'A day on which you held it: "2012" or "2012-09-17". Never change it.',
      ),
    })
    .describe('What feeds make the identity of items from (tag: URIs, RFC 4151). Never change it.'),
  previousFeeds: z
    .array(
      z.strictObject({
        from: sitePath().describe('The address that readers have: "/feed.xml".'),
        to: sitePath().describe('The feed that is meant: "/rss.xml".'),
      }),
    )
    .default([])
    .describe('Addresses that feeds of this newspaper had before; they keep answering.'),
  mark: words()
    .max(3, 'must be one to three letters')
    .optional()
    .describe('The letters on its icon; without them the first of its name.'),
  security: security
    .optional()
    .describe('Whom to tell of a hole in the site; becomes /.well-known/security.txt.'),
  disclaimer: words().describe('The words at the very end of each page.'),
  contentLicense: words().describe('Who holds the rights in the words and pictures.'),
  membership: membership.describe("The words of the members' offer."),
  footerCall: footerCall.describe('The call to join in the footer.'),
});

export type Publication = z.output<typeof publicationSchema>;

function isLanguageTag(text: string): boolean {
  try {
    // A language of four letters and more, as in "english", is well formed and nobody's.
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Intl takes offsets such as +02:00 for zones, but they know nothing of summer time. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
