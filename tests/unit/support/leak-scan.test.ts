import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { findLeaks } from '../../build/leak-scan.ts';

const secret = "Café owners said: it's not over, the spy was “never” seen again";
const gatedTexts = new Map([['belgian-spies', secret]]);

let distDir: string;

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'leak-'));
});

function plant(file: string, content: string | Uint8Array): void {
  const path = join(distDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function scan(publicTexts: string[] = []) {
  return findLeaks({ distDir, gatedTexts, publicTexts });
}

const each = (write: (char: string) => string) => [...secret].map(write).join('');
const code = (char: string) => char.codePointAt(0) ?? 0;
const hex = (char: string, length: number) => code(char).toString(16).padStart(length, '0');
const bytes = Buffer.from(secret);
const base64 = bytes.toString('base64');
const utf16be = Buffer.from(secret, 'utf16le').swap16();
const noise = Buffer.from(Array.from({ length: 999 }, (_, i) => (i * i * 31 + i * 7) % 256));
const page = (text: string) => `<!doctype html><p>Before ${text} after</p>`;
const utf8Percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const map = JSON.stringify({
  version: 3,
  sourcesContent: [`const a = ${JSON.stringify(secret)};`],
});

describe('finds a planted leak', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['plain', 'index.html', page(secret)],
    ['upper case', 'index.html', page(secret.toUpperCase())],
    ['in an attribute', 'index.html', `<meta content="${secret}">`],
    ['in a comment', 'index.html', `<!-- ${secret} -->`],
    [
      'in a CDATA section',
      'rss.xml',
      `<d><![CDATA[${secret.replaceAll(' ', ' <b>x</b> '.replace('x', ''))}]]></d>`,
    ],
    [
      'with a tag around every word',
      'index.html',
      page(secret.replace(/\S+/g, '<i class=w>$&</i>')),
    ],
    ['with a tag inside words', 'index.html', page(secret.replace(/(\w)(\w)/g, '$1<wbr>$2'))],
    ['with soft hyphens', 'index.html', page(secret.replace(/(\w)(\w)/g, '$1&shy;$2'))],
    ['decimal entities', 'index.html', page(each((char) => `&#${code(char)};`))],
    ['hexadecimal entities', 'index.html', page(each((char) => `&#x${hex(char, 4)};`))],
    [
      'named entities',
      'index.html',
      page('Caf&eacute;&nbsp;owners&nbsp;said&colon;&nbsp;it&apos;s&nbsp;not over'),
    ],
    ['entities twice', 'rss.xml', page(each((char) => `&amp;#${code(char)};`))],
    ['percent', 'index.html', `<a href="?q=${encodeURIComponent(secret)}">`],
    ['percent, every byte', 'index.html', utf8Percent],
    ['base64', 'data.txt', base64],
    ['base64url', 'data.txt', bytes.toString('base64url')],
    ['base64 after one letter', 'data.txt', `x${base64}`],
    ['base64 after two letters', 'data.txt', `xy${base64}`],
    ['base64 after three letters', 'data.txt', `xyz${base64}`],
    [
      'base64 of something longer',
      'data.txt',
      Buffer.from(`{"ab":"${secret}"}`).toString('base64'),
    ],
    ['base64 in lines', 'data.txt', base64.replace(/.{19}/g, '$&\r\n')],
    ['base64 in JSON', 'data.json', JSON.stringify({ a: { b: base64 } })],
    ['base64 in base64', 'data.txt', Buffer.from(base64).toString('base64')],
    ['a data URL', 'index.html', `<img src="data:text/plain;base64,${base64}">`],
    ['a data URL with percent', 'index.html', `<a href="data:,${encodeURIComponent(base64)}">`],
    ['JSON', 'data.json', JSON.stringify({ text: `a\n${secret}`.replaceAll(' ', '\n') })],
    ['\\u escapes', 'a.js', `"${each((char) => `\\u${hex(char, 4)}`)}"`],
    ['\\u{} escapes', 'a.js', `"${each((char) => `\\u{${hex(char, 2)}}`)}"`],
    [
      '\\x escapes',
      'a.js',
      `"${each((char) => (code(char) < 256 ? `\\x${hex(char, 2)}` : char))}"`,
    ],
    ['escapes twice', 'a.js', JSON.stringify(`"${each((char) => `\\u${hex(char, 4)}`)}"`)],
    ['CSS escapes', 'a.css', `a::before{content:"${each((char) => `\\${hex(char, 6)}`)}"}`],
    ['hexadecimal', 'data.txt', bytes.toString('hex')],
    ['hexadecimal after a digit', 'data.txt', `f${bytes.toString('hex')}`],
    ['a list of numbers', 'a.js', `new Uint8Array([${[...bytes].join(', ')}])`],
    ['UTF-16', 'data.bin', Buffer.from(`\uFEFF${secret}`, 'utf16le')],
    ['UTF-16, big-endian', 'data.bin', utf16be],
    ['UTF-16 at an odd place', 'data.bin', Buffer.concat([noise, Buffer.from(secret, 'utf16le')])],
    ['Latin-1', 'data.bin', Buffer.from(secret.replace(/[“”]/g, '"'), 'latin1')],
    ['strings in a binary file', 'data.bin', Buffer.concat([noise, bytes, noise])],
    ['gzip', 'index.html.gz', zlib.gzipSync(page(secret))],
    [
      'gzip without its end',
      'data.bin',
      zlib.gzipSync(page(secret + noise.toString('hex'))).subarray(0, -9),
    ],
    ['gzip inside a file', 'data.bin', Buffer.concat([noise, zlib.gzipSync(secret), noise])],
    ['deflate inside a file', 'data.bin', Buffer.concat([noise, zlib.deflateSync(secret), noise])],
    ['raw deflate', 'data.bin', zlib.deflateRawSync(secret)],
    ['brotli', 'index.html.br', zlib.brotliCompressSync(page(secret))],
    ['zstd', 'index.html.zst', zlib.zstdCompressSync(page(secret))],
    ['gzip in base64', 'index.html', page(zlib.gzipSync(secret).toString('base64'))],
    ['brotli in base64', 'index.html', page(zlib.brotliCompressSync(secret).toString('base64'))],
    ['a source map', 'a.js.map', map],
    [
      'a source map in a script',
      'a.js',
      `f()\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`,
    ],
    ['a file name', `${secret.replace(/\W+/g, '-')}/index.html`, ''],
    ['a file in a hidden folder', '.cache/data', secret],
  ])('%s', async (_, file, content) => {
    plant(file, content);
    expect(await scan()).toEqual([expect.objectContaining({ file, articleId: 'belgian-spies' })]);
  });

  const metadata = {
    EXIF: (image: Sharp) => image.withExif({ IFD0: { ImageDescription: secret } }),
    XMP: (image: Sharp) =>
      image.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${secret}</d></x:xmpmeta>`),
  };

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('in the metadata of a %s', async (format) => {
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
    for (const [kind, write] of Object.entries(metadata)) {
      plant(`${kind}.${format}`, await write(image.clone()).toFormat(format).toBuffer());
    }
    plant(`clean.${format}`, await image.clone().toFormat(format).toBuffer());
    const files = (await scan()).map(({ file }) => file);
    expect(files).toEqual([`EXIF.${format}`, `XMP.${format}`]);
  });

  test('in a compressed text chunk of a PNG', async () => {
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
    const png = await image.png().toBuffer();
    const data = Buffer.concat([Buffer.from('Comment\0\0'), zlib.deflateSync(secret)]);
    plant('a.png', insertChunk(png, 'zTXt', data));
    expect(await scan()).toHaveLength(1);
  });
});

/** Puts a chunk after the header of a PNG file, which is always 33 bytes long (PNG specification, section 5.6). */
function insertChunk(png: Buffer, type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, checksum, png.subarray(33)]);
}

describe('is silent about', () => {
  test('a site that holds none of it', async () => {
    plant('index.html', page('The spy was never seen by the owners of a café, they said'));
    plant('a.js', 'const a = "\\u0041"; // %20 &amp; dGhpcyBpcyBub3QgYSBsZWFrIGF0IGFsbA');
    plant('sealed/a.bin', noise);
    expect(await scan()).toEqual([]);
  });

  test('five words in a row', async () => {
    plant('index.html', page("owners said: it's not"));
    expect(await scan()).toEqual([]);
  });

  test('words that are public elsewhere, and only about those', async () => {
    plant('index.html', page("Café owners said: it's not over"));
    expect(await scan(["“Café owners said: it's not over” reads the caption"])).toEqual([]);
    plant('other.html', page(secret));
    expect(await scan(["Café owners said: it's not over"])).toHaveLength(1);
  });
});

test('says where, whose, which words and how they were written', async () => {
  plant(
    'deep/page.html',
    page(zlib.gzipSync('never seen again'.padStart(40, 'the spy was ')).toString('base64')),
  );
  expect(await scan()).toEqual([
    {
      file: 'deep/page.html',
      articleId: 'belgian-spies',
      words: 'the spy was never seen again',
      encoding: 'plain > base64 > gzip > plain',
    },
  ]);
});

test('a compressed copy is read where it says other than the file beside it', async () => {
  plant('index.html', page('nothing'));
  plant('index.html.gz', zlib.gzipSync(page('nothing')));
  plant('index.html.br', zlib.brotliCompressSync(page(secret)));
  expect(await scan()).toMatchObject([{ file: 'index.html.br', encoding: 'brotli > plain' }]);
});
