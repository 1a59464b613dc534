import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a new folder that is removed after the test; gives the folder. */
export function writePublication(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'publication-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** A valid article as an editor writes it, with changed or added lines of frontmatter. */
export function writeArticle(fields = '', body = 'Some text.\n', head = newsHead): string {
  return `---\n${head}${fields}---\n\n${body}`;
}

const newsHead = 'title: A title\nkind: news\npublished: 2024-05-06\naccess: free\n';

export const membersHead = newsHead.replace('free', 'members');
