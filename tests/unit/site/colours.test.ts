import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from '../../../src/site/colours.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

test.each([
  ['paper', colours.paper],
  ['ink', colours.ink],
  ['ink-2', colours.secondInk],
  ['accent', colours.accent],
  ['on-accent', colours.onAccent],
])('--%s is the colour of the stylesheet', (token, { light, dark }) => {
  const pattern = new RegExp(`--${token}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`);
  const [, ...values] = pattern.exec(css) ?? [];
  expect(values.map((text) => toHex(text.split(' ').map(Number)))).toEqual([light, dark]);
});

/** OKLCH as sRGB (CSS Color 4, section 18). */
function toHex([lightness = 0, chroma = 0, hue = 0]: number[]): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join('')}`;
}

function toByte(linear: number): string {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded)
    .toString(16)
    .padStart(2, '0');
}
