import { describe, expect, it } from 'vitest';
import { scanBody } from '../../../src/source/body-facts.ts';
import { BodyText } from '../../../src/source/body-text.ts';
import { findPlainMarker } from '../../../src/source/plain-marker.ts';
import { parseMarkers, scanMarkers } from '../../../src/source/scan-markers.ts';

const marker = '<!-- members-only -->';

describe('the quick look for the marker', () => {
  it.each([
    `\nOne.\n\n${marker}\n\nTwo.\n`,
    `One.\r\n\r\n${marker}\r\n\r\nTwo.\r\n`,
    `${marker}\n\nTwo.\n`,
    `- One.\n\n${marker}\n\nTwo.\n`,
    `One.\n\n${marker}\n\n[^1]: Note.\n\nTwo.\n`,
  ])('agrees with the parser on %j', (body) => {
    expect(findPlainMarker(body)).toBeDefined();
    expect(scanMarkers(new BodyText(body, 9))).toEqual(parseMarkers(new BodyText(body, 9)));
  });

  it.each([
    `One.\n${marker}\n\nTwo.\n`,
    `One.\n\n  ${marker}\n\nTwo.\n`,
    `One.\n\n${marker}\n`,
    `One.\n\n${marker}\n\n---\n`,
    `One.\n\n${marker}\n\n[^1]: Note.\n`,
    `\`\`\`\n\n${marker}\n\nTwo.\n\`\`\`\n`,
    `<pre>\n\n${marker}\n\nTwo.</pre>\n`,
    `<!--\n\n${marker}\n\nTwo.\n`,
    `One ${marker} two.\n`,
    `One.\n\n${marker}\n\nTwo.\n\n${marker}\n\nThree.\n`,
  ])('leaves %j to the parser', (body) => {
    expect(findPlainMarker(body)).toBeUndefined();
  });
});

describe('the facts of a text', () => {
  it('sees where a marker stands', () => {
    const body = `- ${marker}\n\nText \`${marker}\`\n\n> One\n>\n> ${marker}\n\n${marker}\n`;
    const places = scanBody(new BodyText(body, 5), { isInterview: false }).markers;
    expect(places).toEqual([
      { place: 'nested', atEnd: false, atStart: true, line: 5, column: 3 },
      { place: 'shown', atEnd: false, atStart: false, line: 7, column: 7 },
      { place: 'nested', atEnd: true, atStart: false, line: 11, column: 3 },
      { place: 'root', atEnd: true, atStart: false, line: 13, column: 1 },
    ]);
  });

  it('sees who opens a paragraph, but not in quotes, and not where the colon is escaped', () => {
    const body =
      'Winants: Yes.\n\n> Salmi: No.\n\nNote\\: this.\n\n**Lind:** Well.\n\nAt 9:17 he came.\n';
    const { openings } = scanBody(new BodyText(body, 1), { isInterview: true });
    expect(openings.map(({ label, styled }) => [label, styled])).toEqual([
      ['Winants', false],
      ['Lind', true],
    ]);
  });

  it('finds pictures by reference too', () => {
    const body = '![A][a]\n\n[a]: a.png\n';
    expect(scanBody(new BodyText(body, 1), { isInterview: false }).images).toEqual([
      { src: 'a.png', alt: 'A', line: 1, column: 1 },
    ]);
  });
});
