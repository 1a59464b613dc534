import type { CommentFault } from '../source/scan-comment-faults.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import type { Finding } from './finding.ts';

/** Notes to colleagues that hide a part of the text, or that readers would see. */
export function checkComments({ scanned, introductions }: SourcePublication): Finding[] {
  return [...scanned, ...introductions].flatMap(({ file, body }) =>
    (body?.commentFaults ?? []).map((fault) => describe(file, fault)),
  );
}

function describe(file: string, { kind, text, line, column }: CommentFault): Finding {
  const at = { line, column };
  const words = text.replace(/^<! ?[-–—]*\s*/, '').replace(/\s*[-–—]* ?>?\s*$/, '');
  const help = `Write it on one line, and close it with two hyphens:\n<!-- ${words} -->`;
  if (kind === 'swallows') {
    const message = 'the comment is never closed, so the text behind it is lost';
    return { file, at, severity: 'error', rule: 'comment-unclosed', message, help };
  }
  const message = `this is no comment, so readers see "${text}"`;
  return { file, at, severity: 'error', rule: 'comment-shown', message, help };
}
