import { expect, test } from 'vitest';
import { escapeXml, stripForbidden } from '../../../src/feeds/xml-text.ts';

test('text loses the characters that XML forbids, and only those', () => {
  expect(stripForbidden('a\u0000b\u000bc\u001fd\ufffee\ud800f')).toBe('abcdef');
  expect(stripForbidden('tab\tline\nÉ€ 😀')).toBe('tab\tline\nÉ€ 😀');
});

test('text has its signs escaped', () => {
  expect(escapeXml('<b title="x">R&D</b>\u0001')).toBe(
    '&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;',
  );
});
