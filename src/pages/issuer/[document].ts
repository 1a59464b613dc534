import type { APIRoute, GetStaticPaths } from 'astro';
import { currentMembership } from '../../membership/current-membership.ts';

/** The documents of the demonstration's issuer; none with a real one. */
export const getStaticPaths = (async () => {
  const { demonstration } = await currentMembership();
  return Object.entries(demonstration?.files ?? {}).map(([document, text]) => ({
    params: { document },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
