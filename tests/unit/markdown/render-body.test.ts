import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { speakers } from './interview-source.ts';

describe('renderBody', () => {
  it('holds nothing back in a free article', () => {
    const rendered = renderBody('One.\n\nTwo words.', { kind: 'news', access: 'free' });
    expect(rendered.gated).toBeUndefined();
    expect(rendered.public.withheld).toBeUndefined();
    expect(rendered.public.words).toBe(3);
  });

  it('measures each half by itself', () => {
    const body =
      '# A\n\n![x](a.jpg)\n\n<!-- members-only -->\n\n## B *c*[^1]\n\n![y](b.jpg)\n\n[^1]: N.';
    const rendered = renderBody(body, { kind: 'news', access: 'members' });
    expect(rendered.public).toMatchObject({
      headings: [{ depth: 2, id: 'a', text: 'A' }],
      images: [{ src: 'a.jpg', alt: 'x' }],
      words: 1,
    });
    expect(rendered.gated).toMatchObject({
      headings: [{ depth: 2, id: 'b-c', text: 'B c' }],
      images: [{ src: 'b.jpg', alt: 'y' }],
    });
  });

  it('counts words across blocks, without the numbers of exchanges and notes', () => {
    const body =
      'EUobserver: One two?\n\nWinants: Three — four.[^1]\n\n- five\n- six\n\n[^1]: Seven.';
    const options = { kind: 'interview', access: 'free', speakers } as const;
    expect(renderBody(body, options).public.words).toBe(9 + 'Notes'.split(' ').length);
  });

  it('counts the characters of a language without spaces', () => {
    expect(renderBody('日本語 EU', { kind: 'news', access: 'free' }).public.words).toBe(4);
  });

  it('takes ids for exchanges and words from its caller', () => {
    const { public: open } = renderBody('EUobserver: How *many*?\n\nWinants: Cent.', {
      kind: 'interview',
      access: 'free',
      speakers,
      identify: (asked) => ({
        ids: asked.map(({ question, answer }) => `q${question.length}-${answer.length}`),
        removed: [],
      }),
      wording: { linkToExchange: (number) => `Lien vers la question ${number}` },
    });
    expect(open.exchanges).toMatchObject([{ id: 'q9-5', question: 'How many?' }]);
    expect(JSON.stringify(open.teaser)).toContain('Lien vers la question 1');
    expect(JSON.stringify(open.teaser)).toContain('#q9-5');
  });

  it('leaves a place for each exchange that is gone, in the half where it stood', () => {
    const body =
      'EUobserver: A?\n\nWinants: B.\n\n<!-- members-only -->\n\nEUobserver: C?\n\nWinants: D.';
    const { public: open, gated } = renderBody(body, {
      kind: 'interview',
      access: 'members',
      speakers,
      identify: () => ({
        ids: ['exchange-1', 'exchange-3'],
        removed: [
          { id: 'exchange-9', before: 0 },
          { id: 'exchange-2', before: 1 },
          { id: 'exchange-4', before: 2 },
        ],
      }),
    });
    expect(open.removed).toEqual(['exchange-9']);
    expect(open.withheld).toMatchObject({ removed: ['exchange-2', 'exchange-4'], words: 4 });
    expect(gated?.exchanges).toMatchObject([{ id: 'exchange-3', number: 2 }]);
    expect(JSON.stringify(open.teaser)).toContain('They were removed.');
  });

  it('keeps the ids of closed answers from the headings of the teaser', () => {
    const body = '## Exchange 1\n\n<!-- members-only -->\n\nEUobserver: C?\n\nWinants: D.';
    const { public: open } = renderBody(body, { kind: 'interview', access: 'members', speakers });
    expect(open.headings).toMatchObject([{ id: 'exchange-1-2' }]);
  });

  it('gives the same tree twice, and nothing of where the text stood', () => {
    const render = () =>
      JSON.stringify(renderBody('A[^1]\n\n[^1]: B', { kind: 'news', access: 'free' }));
    expect(render()).toBe(render());
    expect(render()).not.toMatch(/"(position|data)":/);
  });
});
