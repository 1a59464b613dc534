import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityLockFile } from '../checks/identity-lock-file.ts';
import { authorSchema } from '../schemas/author.ts';
import { frontPageRemainsSchema, frontPageSchema } from '../schemas/front-page.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { partnersSchema } from '../schemas/partners.ts';
import { publicationSchema } from '../schemas/publication.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { FileReading } from './file-reading.ts';
import { readArticle } from './read-article.ts';
import { readEntry } from './read-entry.ts';
import { omitFaults } from './read-fields.ts';
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
  if (file === identityLockFile) {
    const text = readFileSync(join(contentDir, file), 'utf8');
    return { kind: 'identity-lock', file, text, problems: [] };
  }
  if (isStray(file)) return { kind: 'stray', file, problems: [] };
  if (!file.endsWith('.md')) return undefined;
  if (file.startsWith('topics/'))
    return { kind: 'topic', file, ...readEntry(contentDir, file, topicSchema) };
  if (file.startsWith('authors/'))
    return { kind: 'author', file, ...readEntry(contentDir, file, authorSchema) };
  if (!file.startsWith('articles/')) return undefined;
  return { kind: 'article', file, ...readArticle(contentDir, file) };
}
