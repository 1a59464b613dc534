import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { identityLockFile } from '../checks/identity-lock-file.ts';
import { authorSchema } from '../schemas/author.ts';
import { frontPageRemainsSchema, frontPageSchema } from '../schemas/front-page.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { partnersSchema } from '../schemas/partners.ts';
import { publicationSchema } from '../schemas/publication.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { FileReading } from './file-reading.ts';
import { lookAt } from './look-at.ts';
import { readArticle } from './read-article.ts';
import { describeReadFault, readBytes } from './read-bytes.ts';
import { readEntry } from './read-entry.ts';
import { omitFaults } from './read-fields.ts';
import { describeTextFault } from './read-markdown.ts';
import { readSettings } from './read-settings.ts';
import { isStray } from './stray-path.ts';

/**
 * Reads one file of a content folder as what its path says it is; nothing when it is no content,
 * such as a picture or the guide.
 */
export function readFile(contentDir: string, file: string): FileReading | undefined {
  if (file === 'publication.yaml') {
    return { kind: 'publication', file, ...readSettings(contentDir, file, publicationSchema) };
  }
  if (file === 'front-page.yaml') {
    const read = readSettings(contentDir, file, frontPageSchema);
    const remains = frontPageRemainsSchema.safeParse(omitFaults(read)).data ?? {};
    return { kind: 'front-page', file, ...read, remains };
  }
  if (file === 'partners.yaml') {
    return { kind: 'partners', file, ...readSettings(contentDir, file, partnersSchema) };
  }
  if (file === 'glossary.yaml') {
    return { kind: 'glossary', file, ...readSettings(contentDir, file, glossarySchema) };
  }
  if (file === identityLockFile) return readLock(contentDir, file);
  if (isStray(file)) return { kind: 'stray', file, problems: [] };
  if (!file.endsWith('.md')) return readClosedFolder(contentDir, file);
  if (file.startsWith('topics/'))
    return { kind: 'topic', file, ...readEntry(contentDir, file, topicSchema) };
  if (file.startsWith('authors/'))
    return { kind: 'author', file, ...readEntry(contentDir, file, authorSchema) };
  if (!file.startsWith('articles/')) return undefined;
  return { kind: 'article', file, ...readArticle(contentDir, file) };
}

function readLock(contentDir: string, file: string): FileReading {
  const read = readBytes(join(contentDir, file));
  if ('fault' in read) {
    return { kind: 'closed', file, problems: [describeTextFault(file, '', read.fault)] };
  }
  return { kind: 'identity-lock', file, text: read.bytes.toString('utf8'), problems: [] };
}

/** A folder is listed as a file only when it could not be looked into. */
function readClosedFolder(contentDir: string, file: string): FileReading | undefined {
  const isTop = ['articles', 'topics', 'authors'].includes(file);
  if (!isTop && !lookAt(join(contentDir, file))?.isDirectory()) return undefined;
  try {
    readdirSync(join(contentDir, file));
    return undefined;
  } catch (error) {
    const problems = [describeTextFault(file, '', describeReadFault(error))];
    return { kind: 'closed', file, problems };
  }
}
