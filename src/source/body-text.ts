import type { Root } from 'mdast';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { findLineAt } from './line-at.ts';

/** A place in a file; both count from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * A text under examination. Parsing Markdown takes a thousand times as long as looking at it, so each
 * scan first looks and parses only when it is in doubt; the tree is then shared by all scans. With
 * 50,000 articles that is the difference between seconds and minutes.
 */
export class BodyText {
  readonly body: string;
  readonly firstLine: number;
  #tree: Root | undefined;

  /** @param firstLine the line of the file on which the body starts */
  constructor(body: string, firstLine: number) {
    this.body = body;
    this.firstLine = firstLine;
  }

  get tree(): Root {
    this.#tree ??= parseMarkdown(this.body);
    return this.#tree;
  }

  /** The place in the file of an offset in the body. */
  placeAt(offset: number): FilePlace {
    const { line, column } = findLineAt(this.body, offset);
    return { line: line + this.firstLine - 1, column };
  }

  /** The place in the file of a node of the tree. */
  placeOf(node: { readonly position?: { readonly start: FilePlace } | undefined }): FilePlace {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return { line: line + this.firstLine - 1, column };
  }
}
