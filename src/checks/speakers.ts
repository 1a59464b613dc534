import type { Speaker } from '../schemas/speaker.ts';
import type { Opening } from '../source/scan-openings.ts';
import type { ScannedArticle, SourcePublication } from '../source/source-publication.ts';
import { fileStart, valueAt, type Finding } from './finding.ts';
import { checkSpeakerIds, checkSpeakerNames } from './speaker-names.ts';
import { findNearest, suggest } from './nearest.ts';

/**
 * Who says what in an interview: words under a wrong name are the worst fault a newspaper can have,
 * so a paragraph that seems to open the turn of somebody undeclared is an error.
 */
export function checkSpeakers({ scanned }: SourcePublication): Finding[] {
  return scanned.flatMap((article) => {
    const { kind, speakers, extent } = article.frontmatter;
    if (speakers)
      return [...checkSpeakerNames(article.file, speakers), ...checkTurns(article, speakers)];
    const claimed = checkSpeakerIds(article.file, article.claims.speakerIds);
    if (claimed.length > 0) return claimed;
    if (kind !== 'interview' || article.faultyKeys.includes('speakers')) return [];
    return extent === 'full' ? [describeMissing(article.file)] : [];
  });
}

function describeMissing(file: string): Finding {
  return {
    file,
    at: fileStart,
    severity: 'error',
    rule: 'speakers-missing',
    message: 'an interview needs "speakers"',
    help: 'Add for each speaker:\nspeakers:\n  - id: winants\n    name: Alain Winants\n    role: interviewee',
  };
}

function checkTurns({ file, body, frontmatter }: ScannedArticle, speakers: Speaker[]): Finding[] {
  if (!body || frontmatter.extent !== 'full') return [];
  const labels = new Set(speakers.flatMap((speaker) => speaker.labels));
  const used = new Set(body.openings.flatMap(({ label, styled }) => (styled ? [] : [label])));
  return [
    ...body.openings.flatMap((opening) => checkOpening(file, opening, labels)),
    ...speakers.flatMap((speaker, index) => findSilent({ file, speaker, index, used })),
  ];
}

function checkOpening(file: string, opening: Opening, labels: ReadonlySet<string>): Finding[] {
  const { label, styled, written, line, column } = opening;
  const base = { file, at: { line, column }, severity: 'error' } as const;
  if (labels.has(label) && styled) {
    const message = `the label "${label}:" is set in bold or italics, so it opens no turn`;
    return [{ ...base, rule: 'styled-label', message, help: `Write ${label}: plainly.` }];
  }
  if (written === `${label}:` && labels.has(label)) return [];
  const meant = findMeantLabel(label, labels);
  if (meant !== undefined) {
    const message = `"${written}" is not how the label "${meant}:" is written`;
    return [{ ...base, rule: 'label-drift', message, help: `Write ${meant}: in its place.` }];
  }
  const nearest = findNearest(label, labels) ?? findPart(label, labels);
  if (nearest === undefined && !looksLikeName(label)) return [];
  const message = `"${label}:" opens a paragraph but is no declared label${suggest(nearest)}`;
  const escape = `if nobody speaks here, write "${label}\\:"`;
  const help = nearest
    ? `Write "${nearest}:", or add "${label}" to the labels of its speaker; ${escape}.`
    : `Declare the speaker in "speakers"; ${escape}.`;
  return [{ ...base, rule: 'unknown-speaker', message, help }];
}

/** The same letters with other capitals, accents, spaces, full stops or a title before them. */
function findMeantLabel(label: string, labels: ReadonlySet<string>): string | undefined {
  const bare = reduce(label);
  return bare === '' ? undefined : [...labels].find((known) => reduce(known) === bare);
}

function reduce(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(mr|mrs|ms|dr|prof|sir|lady)\b\.?/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "A. Winants" and "Winants, VSSE" name somebody whose label is "Winants". */
function findPart(label: string, labels: ReadonlySet<string>): string | undefined {
  const words = label.split(/[\s,.()]+/);
  return [...labels].find((known) => known.split(' ').every((word) => words.includes(word)));
}

/** One to four words with capitals, as names are written: "Winants", "Ursula von der Leyen". */
function looksLikeName(label: string): boolean {
  const words = label.split(/\s+/);
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) || particles.has(word));
}

const particles = new Set([
  'van',
  'de',
  'der',
  'den',
  'von',
  'la',
  'le',
  'di',
  'da',
  'dos',
  'el',
  'al',
  'bin',
]);

interface Search {
  readonly file: string;
  readonly speaker: Speaker;
  readonly index: number;
  readonly used: ReadonlySet<string>;
}

/** A speaker who never speaks is a fault; one spare label of a speaker who does is only odd. */
function findSilent({ file, speaker, index, used }: Search): Finding[] {
  const unused = speaker.labels.filter((label) => !used.has(label));
  const isSilent = unused.length === speaker.labels.length;
  return unused.map((label) => ({
    file,
    at: findLabel(speaker, index, label),
    severity: isSilent ? 'error' : 'warning',
    rule: 'unused-label',
    message: `no paragraph starts with the label "${label}:"`,
    help: 'Write the label as it stands in the text, or delete it here.',
  }));
}

/** Without labels of its own, a speaker's name is the label; the place found falls back to the name. */
function findLabel(speaker: Speaker, index: number, label: string) {
  const isName = speaker.labels.length === 1 && label === speaker.name;
  if (isName) return valueAt('speakers', index, 'name');
  return valueAt('speakers', index, 'labels', speaker.labels.indexOf(label));
}
