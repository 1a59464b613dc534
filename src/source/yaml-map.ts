import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import type { KeyPath } from '../checks/finding.ts';
import type { Edit } from '../checks/problem.ts';

/** A position in a file; both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A fault of the YAML itself, before any field is looked at. */
export interface YamlFault extends Position {
  readonly code: string;
  readonly message: string;
}

/** A comment behind a plain value on the same line, which may be meant as a part of it. */
export interface TrailingComment extends Position {
  readonly key: string;
  /** The value without it; empty when nothing stands before the sign. */
  readonly value: string;
  readonly comment: string;
}

/** YAML that holds fields, with the place of each. */
export interface YamlMap {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  readonly comments: readonly TrailingComment[];
  /** Where a value or key stands; when it is missing, its nearest parent. */
  locate(path: KeyPath, part: 'key' | 'value'): Position;
  /** How to write another value in the place of one, in its quotes; nothing where it is not plain to see. */
  edit(path: KeyPath, value: string): Edit | undefined;
}

/** Where the YAML stands in its file. */
export interface YamlPlace {
  /** The line of the file on which it starts. */
  readonly firstLine: number;
  /** The offset in the file at which it starts. */
  readonly offset: number;
}

/**
 * Parses YAML 1.2 and remembers where everything stands.
 */
export function parseYamlMap(yaml: string, { firstLine, offset: base }: YamlPlace): YamlMap {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const found = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...toPosition(pos[0]),
    code: String(code),
    message,
  }));
  const { value, faults } = found.length > 0 ? { value: undefined, faults: found } : read(document);
  const start = { line: firstLine, column: 1 };
  return {
    value,
    faults: faults.map((fault) => ({ ...start, ...fault })),
    comments: yaml.includes(' #') ? listComments(document, yaml, toPosition) : [],
    locate: (path, part) => {
      const offset = findOffset(document, path, part);
      return offset === undefined ? { line: 1, column: 1 } : toPosition(offset);
    },
    edit: (path, text) => {
      const range = findScalar(document, path);
      return range && { start: range[0] + base, end: range[1] + base, text };
    },
  };
}

type ToPosition = (offset: number) => Position;

function listComments(document: Document, yaml: string, toPosition: ToPosition): TrailingComment[] {
  const found: TrailingComment[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || !value.comment) return;
      const at = findSign(value, yaml);
      if (at === undefined) return;
      const text = value.value === null ? '' : String(value.value);
      const { comment } = value;
      found.push({ key: String(key.value), value: text, comment, ...toPosition(at) });
    },
  });
  return found;
}

/** The offset of the `#` behind a plain value, if it stands on the same line. */
function findSign({ type, range }: Scalar, yaml: string): number | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const [spaces] = /^[ \t]*(?=#)/.exec(yaml.slice(range[1], range[2])) ?? [];
  return spaces === undefined ? undefined : range[1] + spaces.length;
}

interface Reading {
  readonly value: unknown;
  readonly faults: readonly (Omit<YamlFault, keyof Position> & Partial<Position>)[];
}

function read(document: Document): Reading {
  if (!isMap(document.contents)) return { value: undefined, faults: [noFields] };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), faults: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, faults: [{ code: 'UNREADABLE', message }] };
  }
}

const noFields = {
  code: 'NO_FIELDS',
  message: 'no fields found',
};

function findOffset(document: Document, path: KeyPath, part: 'key' | 'value'): number | undefined {
  if (path.length === 0) return undefined;
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
    : undefined;
  const node = part === 'key' && pair ? pair.key : document.getIn(path, true);
  return startOf(node) ?? startOf(pair?.key) ?? findOffset(document, path.slice(0, -1), 'key');
}

/** The words of a value that stands on one line, without its quotes. */
function findScalar(document: Document, path: KeyPath): [number, number] | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range || node.anchor !== undefined) return undefined;
  const [start, end] = node.range;
  if (node.type === 'PLAIN') return [start, end];
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return isQuoted ? [start + 1, end - 1] : undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
