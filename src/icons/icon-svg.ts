import { colours } from '../site/colours.ts';
import type { Mark } from './mark.ts';

const side = 512;

/** How much of the icon the mark may take; systems cut a maskable one down to a circle of four fifths. */
const room = {
  any: { width: 0.8, height: 0.66 },
  maskable: { width: 0.58, height: 0.46 },
} as const;

export type IconPurpose = keyof typeof room;

/** An icon as SVG: the mark on the accent, in the middle of the square. In the dark both are turned over. */
export function writeIconSvg({ path, box }: Mark, purpose: IconPurpose): string {
  const { width, height } = room[purpose];
  const scale = side * Math.min(width / box.width, height / box.height);
  const x = side / 2 - (box.x + box.width / 2) * scale;
  const y = side / 2 - (box.y + box.height / 2) * scale;
  const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)})`;
  const { accent, onAccent } = colours;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<style>@media(prefers-color-scheme:dark){rect{fill:${accent.dark}}path{fill:${onAccent.dark}}}</style>` +
    `<rect width="${side}" height="${side}" fill="${accent.light}"/>` +
    `<path fill="${onAccent.light}" transform="${place}" d="${path}"/></svg>\n`
  );
}

function round(number: number): string {
  return String(Number(number.toFixed(3)));
}
