import { isUtf8 } from 'node:buffer';
import { fileStart, type Place } from '../checks/finding.ts';

/** A file's text without its byte order mark, or why it has none. */
export type Decoded = { readonly text: string } | { readonly fault: TextFault };

export interface TextFault {
  readonly at: Place;
  readonly message: string;
  readonly help: string;
}

/** Reads bytes as UTF-8. A byte that is no UTF-8 is a fault at its line, never a replaced character. */
export function decodeText(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return { fault: locateBadByte(bytes) };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() !== '') return { text };
  return {
    fault: {
      at: fileStart,
      message: 'the file is empty',
      help: 'Write what belongs into it, as the guide in content/README.md shows, or delete the file.',
    },
  };
}

function locateBadByte(bytes: Buffer): TextFault {
  const { line, start, end } = findBadLine(bytes);
  const column = findBadColumn(bytes.subarray(start, end));
  const offset = start + Buffer.byteLength(bytes.toString('utf8', start, end).slice(0, column - 1));
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  return {
    at: { line, column },
    message: `the file is not UTF-8: byte 0x${byte} at offset ${offset} is no character`,
    help: 'Save the file again with the encoding UTF-8.',
  };
}

/** A line feed is never part of a longer character, so each line can be judged alone. */
function findBadLine(bytes: Buffer): { line: number; start: number; end: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (feed === -1 || !isUtf8(bytes.subarray(start, end))) return { line, start, end };
    line += 1;
    start = feed + 1;
  }
}

/** The column of the first character that does not survive decoding and encoding again. */
function findBadColumn(line: Buffer): number {
  const text = line.toString('utf8');
  let at = text.indexOf('\uFFFD');
  while (at !== -1) {
    const offset = Buffer.byteLength(text.slice(0, at));
    if (!line.subarray(offset, offset + 3).equals(replacement)) return at + 1;
    at = text.indexOf('\uFFFD', at + 1);
  }
  return 1;
}

const replacement = Buffer.from('\uFFFD');
