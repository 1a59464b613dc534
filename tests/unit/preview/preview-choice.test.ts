import { expect, test } from 'vitest';
import {
  encodeChoice,
  parseChoice,
  parseChoiceForm,
  type PreviewChoice,
} from '../../../src/preview/preview-choice.ts';
import { readPreviewTime } from '../../../src/preview/preview-time.ts';

const form = (fields: Record<string, string>) => parseChoiceForm(new URLSearchParams(fields));

test('a choice comes back from its cookies', () => {
  const choice: PreviewChoice = { reader: 'group', time: '2012-09-17T12:00', isNew: true };
  const cookies = encodeChoice(choice).map((cookie) => cookie.split(';')[0]);
  expect(parseChoice(cookies.join('; '))).toEqual(choice);
});

test.each(['', 'preview-reader=constructor', 'preview-reader', 'preview-new=2; x'])(
  'the cookies "%s" choose nothing',
  (cookies) => {
    expect(parseChoice(cookies)).toEqual({ reader: 'device', time: '', isNew: false });
  },
);

test('a cookie that is no text is no reason to fail', () => {
  expect(parseChoice('preview-time=%E0%A4%A; preview-reader=over').reader).toBe('over');
});

test('a reader is made in the browser once, when chosen', () => {
  expect(form({ reader: 'trial', before: 'device', time: '' }).isNew).toBe(true);
  expect(form({ reader: 'trial', before: 'trial', time: 'now' })).toEqual({
    reader: 'trial',
    time: 'now',
    isNew: false,
  });
});

test('a date counts only where one is asked for', () => {
  const at = '2012-09-17T12:00';
  expect(form({ reader: 'device', time: 'at', at }).time).toBe(at);
  expect(form({ reader: 'device', time: '', at }).time).toBe('');
});

test('a time is that of the publication, without drafts; what is no time shows everything', () => {
  expect(readPreviewTime('2012-09-17T12:00', 7, 'Europe/Brussels')).toEqual({
    now: Date.parse('2012-09-17T10:00Z'),
    includeUnpublished: false,
  });
  expect(readPreviewTime('now', 7, 'UTC')).toEqual({ now: 7, includeUnpublished: false });
  for (const choice of ['', '2012-02-31T12:00', 'x'])
    expect(readPreviewTime(choice, 7, 'UTC')).toEqual({ now: 7, includeUnpublished: true });
});
