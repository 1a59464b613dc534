import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../src/schemas/article.ts';

const valid = { title: 'A title', kind: 'news', published: '2012-09-17', access: 'free' };

/** The paths at which the schema refuses an article. */
function refusals(changes: Record<string, unknown>): string[] {
  const result = articleSchema.safeParse({ ...valid, ...changes });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('the article schema', () => {
  it('fills in what an editor may leave out', () => {
    expect(articleSchema.parse(valid)).toEqual({
      ...valid,
      authors: [],
      topics: [],
      extent: 'full',
      draft: false,
    });
  });

  it.each([
    ['a blank title', { title: '  ' }, ['title']],
    ['an unknown kind', { kind: 'reportage' }, ['kind']],
    ['access left out', { access: undefined }, ['access']],
    ['a number for a title', { title: 1984 }, ['title']],
    ['a topic that is a number', { topics: [2012] }, ['topics.0']],
    ['no speakers', { speakers: [] }, ['speakers']],
    ['a label with its colon', withLabels(['Winants:']), ['speakers.0.labels.0']],
    ['an address of another site', { previousUrls: ['//evil.example/x'] }, ['previousUrls.0']],
    ['a picture without description', { image: { src: 'a.jpg' } }, ['image.alt']],
    [
      'a correction without what was',
      { corrections: [{ date: '2012-09-18', now: 'x' }] },
      ['corrections.0.was'],
    ],
    ['text for draft', { draft: 'yes' }, ['draft']],
  ])('refuses %s', (_, changes, paths) => {
    expect(refusals(changes)).toEqual(paths);
  });

  it('refuses an article without any date, and says so beside its other faults', () => {
    expect(refusals({ published: undefined, kind: 'x' })).toEqual(['kind', '']);
    expect(refusals({ published: undefined, captured: '2024-02-21' })).toEqual([]);
  });

  it('takes the name for the label of a speaker without labels', () => {
    const speakers = [{ id: 'paper', name: 'EUobserver', role: 'interviewer' }];
    expect(articleSchema.parse({ ...valid, speakers }).speakers?.[0]?.labels).toEqual([
      'EUobserver',
    ]);
  });

  it('describes every field for the editor', () => {
    const silent = Object.entries(articleSchema.shape).filter(([, field]) => !field.description);
    expect(silent).toEqual([]);
  });
});

function withLabels(labels: string[]) {
  return { speakers: [{ id: 'w', name: 'W', role: 'interviewee', labels }] };
}
