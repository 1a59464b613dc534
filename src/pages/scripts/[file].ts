import type { APIRoute, GetStaticPaths } from 'astro';
import { firstScript, type PublishedScript } from '../../site/first-script.ts';

export const getStaticPaths = (async () => {
  const script = await firstScript();
  return [{ params: { file: script.fileName }, props: { script } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ script: PublishedScript }> = ({ props }) =>
  new Response(props.script.code, { headers: { 'Content-Type': 'text/javascript' } });
