import { expect, test } from 'vitest';
import { hashInlineStyles } from '../../../src/hosting/style-hashes.ts';

test('hashes what stands between the tags, byte for byte', () => {
  // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
  const hash = 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';
  const html = '<head><style data-a="b">p{color:red}</style><STYLE>p{color:red}</STYLE ></head>';
  expect(hashInlineStyles(html)).toEqual([hash, hash]);
  expect(hashInlineStyles('<style>\np{color:red}</style>')).not.toEqual([hash]);
});

test('a page without inline styles has no hashes', () => {
  expect(hashInlineStyles('<link rel="stylesheet" href="/a.css"><p style="x">')).toEqual([]);
});
