import { expect, test } from 'vitest';
import { formatTable } from '../../bench/format-table.ts';

test('numbers stand to the right and words to the left', () => {
  const rows = [
    ['500', '1.00×', 'a'],
    ['2000', '0.9×', 'long'],
  ];
  expect(formatTable(['n', 'ratio', 'name'], rows)).toBe(
    ['n     ratio  name', '----  -----  ----', ' 500  1.00×  a', '2000   0.9×  long'].join('\n'),
  );
});
