import { posix } from 'node:path';
import type { SourcePublication } from '../source/source-publication.ts';
import { contentFolders, settingsFiles } from '../source/stray-path.ts';
import { fileStart, type Finding } from './finding.ts';
import { findNearest, suggest } from './nearest.ts';

/** Files that look like content and would never be published, because of their name or their place. */
export function checkStrayFiles({ strayFiles }: SourcePublication): Finding[] {
  return strayFiles.map((file) => {
    const told = explain(file);
    return { file, at: fileStart, severity: 'error', rule: 'stray-file', ...told };
  });
}

type Told = Pick<Finding, 'message' | 'help'> & Partial<Pick<Finding, 'severity'>>;

function explain(file: string): Told {
  if (!file.endsWith('/')) return file.includes('/') ? explainInFolder(file) : explainAtTop(file);
  const message = 'this is a folder, and should be a file';
  return { message, help: 'Rename the folder, or move the file in it to its place and delete it.' };
}

function explainAtTop(file: string): Told {
  const meant = findNearest(stemOf(file), settingsFiles.map(stemOf));
  if (meant !== undefined) {
    const message = `the file is not read under this name${suggest(`${meant}.yaml`)}`;
    return { message, help: `Rename it to ${meant}.yaml.` };
  }
  const message = 'the file is not read: here lie only the settings';
  const help = `An article lies in the folder of its year, such as articles/2012/${stemOf(file)}.md.`;
  return { message, help, severity: 'warning' };
}

function explainInFolder(file: string): Told {
  const [top = '', ...rest] = file.split('/');
  const name = `${stemOf(file)}.md`;
  const folder = contentFolders.find((one) => one === top);
  if (folder === undefined) return explainUnknownFolder(top, [...rest.slice(0, -1), name]);
  const noun = folder.slice(0, -1);
  const isInside = folder !== 'articles' && rest.length > 1;
  const path = isInside ? `${folder}/${name}` : posix.join(posix.dirname(file), name);
  if (isInside && file.endsWith('.md')) {
    const message = `the file is no ${noun}: it must lie directly in ${folder}/`;
    return { message, help: `Move it to ${path}.` };
  }
  const message = `the file is no ${noun}: its name must end in ".md"`;
  const isDocument = /\.(?:docx?|odt|rtf)$/i.test(file);
  const rename = `Rename it to ${path}, or move it out of ${folder}/.`;
  return { message, help: isDocument ? `Save its text as plain text: ${path}.` : rename };
}

function explainUnknownFolder(top: string, rest: readonly string[]): Told {
  const meant = findNearest(top, contentFolders);
  const message = `the file is not read: "${top}" is no folder of the publication${suggest(meant)}`;
  if (meant !== undefined) return { message, help: `Move it to ${[meant, ...rest].join('/')}.` };
  const help = `Articles, topics and authors lie in ${contentFolders.join('/, ')}/; move other files out of the content folder.`;
  return { message, help, severity: 'warning' };
}

/** The name without its endings: "x" of "x.md.txt". */
function stemOf(file: string): string {
  const name = posix.basename(file).replace(/\.[^.]*$/, '');
  return name.replace(/\.(?:md|markdown|txt|ya?ml)$/i, '');
}
