import type { FieldFinding } from './describe-issue.ts';
import { quote } from './explain-value.ts';
import type { TrailingComment } from './yaml-map.ts';

/** The fields whose value is words for readers. Behind others a comment is what it looks like. */
const wordFields = new Set([
  ...['title', 'description', 'note', 'name', 'role', 'position'],
  ...['alt', 'caption', 'credit', 'was', 'now', 'where'],
  ...['headline', 'partner', 'expansion', 'latestTitle', 'tagline', 'disclaimer', 'contentLicense'],
  ...['kicker', 'pitch', 'terms', 'groupLine', 'button'],
]);

/** Words that would be lost: ` #` in a value without quotes starts a comment. */
export function findHashComments(comments: readonly TrailingComment[]): FieldFinding[] {
  return comments.filter(isDoubtful).map(({ key, value, comment, line, column }) => ({
    at: { line, column },
    severity: 'warning',
    rule: 'hash-comment',
    message: `what follows # is a comment: readers get ${value === '' ? 'nothing' : `only "${value}"`}`,
    help: `If it belongs to the text, put the value in quotes:\n${key}: ${quote(`${value} #${comment}`.trimStart())}\nIf it is a note to colleagues, write it on a line of its own.`,
  }));
}

/** `role: interviewee # since 2012` is a choice, not words. */
function isDoubtful({ key, value }: TrailingComment): boolean {
  return wordFields.has(key) && !(key === 'role' && /^interview(?:er|ee)$/.test(value));
}
