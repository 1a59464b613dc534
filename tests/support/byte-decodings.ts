import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';

export interface DecodedBytes {
  name: string;
  bytes: Buffer;
}

/** Bytes that a text may hold: base64 (both alphabets, line breaks, any alignment), hexadecimal, lists of numbers. */
export function extractBytes(text: string): DecodedBytes[] {
  return [...extractBase64(text), ...extractHex(text), ...extractNumberLists(text)];
}

function extractBase64(text: string): DecodedBytes[] {
  const runs = text.match(/[\w+/-]{16,}(?:(?:\r?\n|\\n)[\w+/-]+)*/g) ?? [];
  return runs.flatMap((run) => {
    const digits = run.replace(/\r?\n|\\n/g, '');
    const alignments = digits.length < 20 ? [0] : [0, 1, 2, 3];
    return alignments.map((offset) => ({
      name: 'base64',
      bytes: Buffer.from(digits.slice(offset), 'base64'),
    }));
  });
}

function extractHex(text: string): DecodedBytes[] {
  const runs = text.match(/(?:[\da-f]{2}[ :]?){11,}/gi) ?? [];
  return runs.flatMap((run) => {
    const digits = run.replace(/[ :]/g, '');
    return [0, 1].map((offset) => ({
      name: 'hexadecimal',
      bytes: Buffer.from(digits.slice(offset), 'hex'),
    }));
  });
}

function extractNumberLists(text: string): DecodedBytes[] {
  const lists = text.match(/\d{1,3}(?:\s*,\s*\d{1,3}){10,}/g) ?? [];
  return lists.map((list) => ({
    name: 'numbers',
    bytes: Buffer.from(list.split(',').map(Number)),
  }));
}

const maxOutputLength = 256 * 1024 * 1024;
// What was cut off is read as far as it goes.
const tolerant = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength };

const streams: { name: string; starts: Buffer[]; decompress(bytes: Buffer): Buffer }[] = [
  {
    name: 'gzip',
    starts: [Buffer.from([0x1f, 0x8b, 0x08])],
    decompress: (bytes) => gunzipSync(bytes, tolerant),
  },
  {
    name: 'deflate',
    starts: [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level])),
    decompress: (bytes) => inflateSync(bytes, tolerant),
  },
  {
    name: 'zstd',
    starts: [Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
    decompress: (bytes) => zstdDecompressSync(bytes, { maxOutputLength }),
  },
];

/** Everything compressed in the bytes: a stream with a signature anywhere, and one without it as the whole. */
export function decompressBytes(bytes: Buffer): DecodedBytes[] {
  const embedded = streams.flatMap(({ name, starts, decompress }) =>
    starts
      .flatMap((start) => findPositions(bytes, start))
      .flatMap((position) => attempt(name, () => decompress(bytes.subarray(position)))),
  );
  return [
    ...embedded,
    ...attempt('brotli', () => brotliDecompressSync(bytes, { maxOutputLength })),
    ...attempt('raw deflate', () => inflateRawSync(bytes, { maxOutputLength })),
  ];
}

function findPositions(bytes: Buffer, start: Buffer): number[] {
  const positions: number[] = [];
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
    positions.push(at);
  }
  return positions;
}

function attempt(name: string, decompress: () => Buffer): DecodedBytes[] {
  try {
    const bytes = decompress();
    return bytes.length > 0 ? [{ name, bytes }] : [];
  } catch {
    // Bytes that only look like a stream are no stream.
    return [];
  }
}
