import type { SourcePublication } from '../source/source-publication.ts';
import { fileStart, type Finding } from './finding.ts';

/** A text among the articles whose name does not end in ".md" would never be published. */
export function checkStrayFiles({ strayFiles }: SourcePublication): Finding[] {
  return strayFiles.map((file) => ({
    file,
    at: fileStart,
    severity: 'error',
    rule: 'stray-file',
    message: 'the file is no article: its name must end in ".md"',
    help: `Rename it to ${file.replace(/\.[^.]*$/, '.md')}, or move it out of articles/.`,
  }));
}
