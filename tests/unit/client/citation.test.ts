import { describe, expect, test } from 'vitest';
import { cite, type CitedWork } from '../../../src/client/citation.ts';

const interview: CitedWork = {
  title: 'Fish & {ships}: 100% "fresh"',
  publication: 'The Gazette',
  day: '2025-03-04',
  date: '4 March 2025',
  address: 'https://news.example/articles/2025/fish/#exchange-2:~:text=Not%20so',
  authors: ['Ines Duarte'],
  speakers: ['Marta Sousa', 'Port of Sines and Company'],
};
const news: CitedWork = { ...interview, speakers: [] };

describe('a citation', () => {
  test('in one line names who speaks and who asked', () => {
    expect(cite(interview, 'plain')).toBe(
      'Marta Sousa, Port of Sines and Company, “Fish & {ships}: 100% "fresh"”, ' +
        'interview by Ines Duarte, The Gazette, 4 March 2025, ' +
        'https://news.example/articles/2025/fish/#exchange-2:~:text=Not%20so',
    );
    expect(cite(news, 'plain')).toMatch(/^Ines Duarte, “Fish/);
    expect(cite({ ...news, authors: [] }, 'plain')).toMatch(/^“Fish/);
  });

  test('for BibTeX keeps names whole and the signs of TeX harmless', () => {
    const entry = cite(interview, 'bibtex');
    expect(entry).toMatch(/^@misc\{2025-fish,\n/);
    expect(entry).toContain('author = {{Marta Sousa} and {Port of Sines and Company}}');
    expect(entry).toContain('title = {{Fish \\& ships: 100\\% "fresh"}}');
    expect(entry).toContain('note = {Interview by Ines Duarte}');
    expect([...entry].filter((sign) => sign === '{')).toHaveLength(
      [...entry].filter((sign) => sign === '}').length,
    );
  });

  test('in CSL-JSON is an item that programs read', () => {
    expect(JSON.parse(cite(interview, 'csl'))).toEqual([
      {
        id: '2025-fish',
        type: 'interview',
        title: interview.title,
        'container-title': 'The Gazette',
        author: [{ literal: 'Marta Sousa' }, { literal: 'Port of Sines and Company' }],
        interviewer: [{ literal: 'Ines Duarte' }],
        issued: { 'date-parts': [[2025, 3, 4]] },
        URL: interview.address,
      },
    ]);
    expect(JSON.parse(cite(news, 'csl'))[0]).toMatchObject({ type: 'article-newspaper' });
  });

  test('of an article whose day is not known invents none', () => {
    const undated = { ...news, day: '', date: 'undated, copied 21 February 2024' };
    expect(cite(undated, 'plain')).toContain('undated, copied 21 February 2024');
    expect(cite(undated, 'bibtex')).not.toContain('year');
    expect(cite(undated, 'csl')).not.toContain('issued');
  });
});
