import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { body, speakers, turns } from './interview-source.ts';
import { findLeaks } from './text-leak.ts';

const rendered = renderBody(body, { kind: 'interview', access: 'members', speakers });
const { teaser } = rendered.public;
const gated = rendered.gated?.tree ?? { type: 'root', children: [] };
const opened: Root = { type: 'root', children: [...teaser.children, ...gated.children] };

describe('the real interview, opened', () => {
  it('has the words of the source in its order, turn by turn', () => {
    expect(turns).toHaveLength(50);
    expect(collect(opened, isTurn).map(readWords)).toEqual(turns.map(splitWords));
  });

  it('names the speakers as the source does', () => {
    const labels = collect(opened, (node) => classOf(node).includes('speaker')).map(toString);
    expect(labels).toEqual(turns.map((turn) => turn.slice(0, turn.indexOf(':') + 1)));
  });

  it('holds nothing besides the turns and the numbers of the exchanges', () => {
    const numbers = collect(opened, (node) => classOf(node).includes('exchange-number'));
    const expected = turns.flatMap((turn, index) =>
      index % 2 ? splitWords(turn) : [String(index / 2 + 1), ...splitWords(turn)],
    );
    expect(numbers).toHaveLength(25);
    expect(collect(opened, ({ tagName }) => tagName === 'section').flatMap(readSection)).toEqual(
      expected,
    );
    expect(splitWords(toString(opened)).length).toBeGreaterThan(3500);
  });

  it('marks up every insertion of the editors', () => {
    const insertions = collect(opened, (node) => classOf(node).includes('insertion')).map(toString);
    expect(insertions).toEqual(turns.join('\n').match(/\[[^\]]*\]/g));
    expect(insertions).toContain('[arms]');
  });
});

describe('the real interview, closed', () => {
  it('shows the first exchange and counts the others', () => {
    const words = turns
      .slice(2)
      .flatMap(splitWords)
      .filter((word) => /\w/.test(word)).length;
    expect(rendered.public.exchanges).toEqual([
      {
        id: 'exchange-1',
        number: 1,
        question: 'In what way does the VSSE co-operate with the EU institutions and Nato?',
        interviewees: ['winants'],
        asker: 'euobserver',
      },
    ]);
    expect(rendered.public.withheld).toMatchObject({ exchanges: 24, words });
    expect(rendered.public.withheld?.outline).toEqual(
      Array.from({ length: 24 }, (_, index) => {
        const speakers = ['euobserver', 'winants'];
        return { id: `exchange-${index + 2}`, number: index + 2, speakers };
      }),
    );
    expect(rendered.gated?.exchanges.map(({ number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 2),
    );
  });

  it('holds no six words of the gated part, and the search for them can find some', () => {
    const secret = turns.slice(2).join('\n');
    const alsoFree = findLeaks(secret, turns.slice(0, 2));
    expect(findLeaks(secret, rendered.public)).toEqual(alsoFree);
    expect(findLeaks(secret, rendered.gated).length).toBeGreaterThan(1000);
  });
});

function isTurn(node: Element): boolean {
  return classOf(node).includes('turn') || classOf(node).includes('question');
}

function classOf({ properties: { className } }: Element): (string | number)[] {
  return Array.isArray(className) ? className : [];
}

function collect(tree: Root, matches: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (matches(node)) found.push(node);
  });
  return found;
}

function readSection(section: Element): string[] {
  return section.children.flatMap(readWords);
}

function readWords(node: RootContent): string[] {
  return splitWords(toString(node));
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
