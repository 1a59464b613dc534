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
      exchangeId: (number, question) => `q${number}-${question.length}`,
      wording: { linkToExchange: (number) => `Lien vers la question ${number}` },
    });
    expect(open.exchanges).toMatchObject([{ id: 'q1-9', question: 'How many?' }]);
    expect(JSON.stringify(open.teaser)).toContain('Lien vers la question 1');
    expect(JSON.stringify(open.teaser)).toContain('#q1-9');
  });

  it('gives the same tree twice, and nothing of where the text stood', () => {
    const render = () =>
      JSON.stringify(renderBody('A[^1]\n\n[^1]: B', { kind: 'news', access: 'free' }));
    expect(render()).toBe(render());
    expect(render()).not.toMatch(/"(position|data)":/);
  });
});
