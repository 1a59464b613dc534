import { decodeText } from './decode-text.ts';
import { readIfThere } from './read-if-there.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** The Markdown below the frontmatter, and the line of the file on which it starts. */
export interface Body {
  /** The YAML above it. */
  readonly frontmatter: string;
  readonly body: string;
  readonly firstLine: number;
}

/**
 * Reads the text of an article, a topic or an author when its page is made.
 * @param path where the file is, absolute or from the working directory
 * @param read gives its bytes
 * @throws Error when the file is not there, not UTF-8, empty or without frontmatter
 */
export function readBody(path: string, read = readIfThere): Body {
  const bytes = read(path);
  if (!bytes) throw new Error(`${path}: the file is gone`);
  const decoded = decodeText(Buffer.from(bytes));
  if ('fault' in decoded) throw new Error(`${path}: ${decoded.fault.message}`);
  const result = splitFrontmatter(decoded.text);
  if ('fault' in result) throw new Error(`${path}: ${result.fault.message}`);
  const { yaml, bodyOffset, bodyLine } = result.split;
  return { frontmatter: yaml, body: decoded.text.slice(bodyOffset), firstLine: bodyLine };
}
