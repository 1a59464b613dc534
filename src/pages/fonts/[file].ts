import type { APIRoute, GetStaticPaths } from 'astro';
import type { SiteFont } from '../../fonts/site-fonts.ts';
import { siteFonts } from '../../site/site-fonts.ts';

export const getStaticPaths = (async () => {
  const fonts = await siteFonts();
  return fonts.map((font) => ({ params: { file: font.fileName }, props: { font } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ font: SiteFont }> = ({ props }) =>
  new Response(new Uint8Array(props.font.bytes), { headers: { 'Content-Type': 'font/woff2' } });
