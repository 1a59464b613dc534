import type { Slip } from '../source/scan-slips.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import type { Finding } from './finding.ts';

/** Signs that readers would see as they stand, and elements that they would never see. */
export function checkSlips({ scanned, introductions }: SourcePublication): Finding[] {
  return [...scanned, ...introductions].flatMap(({ file, body }) =>
    (body?.slips ?? []).map((slip) => describe(file, slip)),
  );
}

function describe(file: string, { kind, text, line, column }: Slip): Finding {
  const told = explanations[kind](text);
  return { file, at: { line, column }, severity: 'error', ...told };
}

type Explained = Pick<Finding, 'rule' | 'message' | 'help'>;

const explanations: Readonly<Record<Slip['kind'], (text: string) => Explained>> = {
  'heading-space': (signs) => ({
    rule: 'heading-space',
    message: `this is no heading, because no space follows ${signs}`,
    help: `Write a space between "${signs}" and the words.`,
  }),
  'heading-empty': () => ({
    rule: 'heading-empty',
    message: 'the heading has no words',
    help: 'Write them, or delete the line.',
  }),
  'code-unclosed': (fence) => ({
    rule: 'code-unclosed',
    message: 'the code that begins here never ends: all that follows is shown as code',
    help: `Write ${fence} on a line of its own where it ends.`,
  }),
  'html-dropped': (name) => ({
    rule: 'html-dropped',
    message: `<${name}> and all that is in it are taken out when it is published`,
    help: 'Delete it; a link or a picture may say what it should show.',
  }),
};
