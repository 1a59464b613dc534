import { toHtml } from 'hast-util-to-html';
import type { FileReference } from '../edition/edition.ts';
import { renderBody } from '../markdown/render-body.ts';
import { pathTo } from '../site/address.ts';
import { contentFile } from '../site/content-file.ts';
import { readContent } from '../site/read-content.ts';
import { readBody } from '../source/read-body.ts';
import { placeLinks } from './place-links.ts';

/** The words that introduce a topic or an author, the body of their file, as HTML; nothing if it has none. */
export function readIntroduction({ filePath }: FileReference): string | undefined {
  const { body } = readBody(contentFile(filePath), readContent);
  const { teaser } = renderBody(body, { kind: 'brief', access: 'free' }).public;
  placeLinks(teaser, pathTo);
  return toHtml(teaser).trim() || undefined;
}
