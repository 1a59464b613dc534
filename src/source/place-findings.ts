import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Problem } from '../checks/problem.ts';
import { decodeText } from './decode-text.ts';
import { createPlacer } from './place-finding.ts';
import { splitFrontmatter, type FrontmatterSplit } from './split-frontmatter.ts';
import { parseYamlMap, type YamlMap } from './yaml-map.ts';

/**
 * Gives findings their lines. Positions are not kept while reading, because nearly every file is
 * without fault: the few files at fault are read once more.
 */
export function placeFindings(contentDir: string, findings: readonly Finding[]): Problem[] {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return [...byFile].flatMap(([file, found]) => found.map(createFilePlacer(contentDir, file)));
}

function createFilePlacer(contentDir: string, file: string): (finding: Finding) => Problem {
  const text = readText(join(contentDir, file));
  if (!file.endsWith('.md'))
    return createPlacer(text, text ? parseYamlMap(text, { firstLine: 1, offset: 0 }) : undefined);
  const result = splitFrontmatter(text);
  const map = 'split' in result ? parseSplit(result.split) : undefined;
  return createPlacer(text, map);
}

function parseSplit({ yaml, yamlOffset }: FrontmatterSplit): YamlMap {
  return parseYamlMap(yaml, { firstLine: 2, offset: yamlOffset });
}

function readText(path: string): string {
  try {
    const decoded = decodeText(readFileSync(path));
    return 'text' in decoded ? decoded.text : '';
  } catch {
    return '';
  }
}
