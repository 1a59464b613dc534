import type { BodyMarker } from '../source/scan-markers.ts';
import type {
  Introduction,
  ScannedArticle,
  SourcePublication,
} from '../source/source-publication.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rules.ts';

const line = '<!-- members-only -->';

/** The line behind which a text is for members: once, on its own, with something behind it. */
export function checkMarkers({ scanned, introductions }: SourcePublication): Finding[] {
  return [
    ...scanned.flatMap(checkArticle),
    ...introductions.flatMap(checkIntroduction),
    ...[...scanned, ...introductions].flatMap(checkSpelling),
  ];
}

/** The page of a topic or an author is for everybody. */
function checkIntroduction({ file, body }: Introduction): Finding[] {
  const obeyed = (body?.markers ?? []).filter(({ place }) => place !== 'shown');
  return obeyed.map((marker) => report(file, marker, inIntroduction));
}

function checkArticle({ file, body, frontmatter: { access } }: ScannedArticle): Finding[] {
  const markers = body?.markers ?? [];
  const obeyed = markers.filter(({ place }) => place !== 'shown');
  if (access === 'free') return obeyed.map((marker) => report(file, marker, inFree));
  return markers.flatMap((marker) => {
    if (marker.place === 'shown') return [report(file, marker, inCode)];
    if (marker !== obeyed[0]) return [report(file, marker, second)];
    if (marker.place === 'nested') return [report(file, marker, nested)];
    if (marker.atEnd) return [report(file, marker, atEnd)];
    return marker.atStart && marker.place === 'root' ? [report(file, marker, atStart)] : [];
  });
}

interface Fault {
  readonly severity?: 'warning';
  readonly rule: Rule;
  readonly message: string;
  readonly help: string;
}

const inFree: Fault = {
  rule: 'marker-in-free',
  message: 'a free article has a members-only marker',
  help: `Write "access: members", or delete ${line}.`,
};

const inIntroduction: Fault = {
  rule: 'marker-in-free',
  message: 'the text of a topic or an author is for everybody, but has a members-only marker',
  help: `Delete ${line}.`,
};

const second: Fault = {
  rule: 'marker-twice',
  message: 'more than one members-only marker',
  help: `Delete all but one ${line}.`,
};

const nested: Fault = {
  rule: 'marker-nested',
  message: 'the members-only marker stands inside a list, quote, note or paragraph',
  help: `Put it on a line of its own, with no space before it and a blank line before and after:\n${line}`,
};

const inCode: Fault = {
  rule: 'marker-in-code',
  message: 'the members-only marker stands in code, where readers see it as text',
  help: `Put it on a line of its own outside of the code:\n${line}`,
};

const atEnd: Fault = {
  rule: 'marker-at-end',
  message: 'nothing stands behind the members-only marker',
  help: 'Move it up to where the teaser ends, or delete it and write "access: free".',
};

const atStart: Fault = {
  severity: 'warning',
  rule: 'marker-at-start',
  message: 'nothing stands before the members-only marker: nobody else reads a word of the text',
  help: 'Move it down to where the teaser ends.',
};

function report(file: string, { line, column }: BodyMarker, fault: Fault): Finding {
  return { file, at: { line, column }, severity: 'error', ...fault };
}

/** A misspelt marker is a mere comment: what it should hold back would be public. */
function checkSpelling({ file, body }: Introduction): Finding[] {
  return (body?.misspeltMarkers ?? []).map((comment) => ({
    file,
    at: { line: comment.line, column: comment.column },
    severity: 'error',
    rule: 'marker-misspelt',
    message: `unknown comment ${comment.text} — did you mean ${line}?`,
    help: `Write ${line}.`,
  }));
}
