import type { APIRoute, GetStaticPaths } from 'astro';
import { getCurrentEdition } from '../../../edition/current-edition.ts';
import type { Topic } from '../../../edition/edition.ts';
import { makeFeed } from '../../../feeds/make-feed.ts';
import { writeRss } from '../../../feeds/rss.ts';

export const getStaticPaths = (async () => {
  const { topics } = await getCurrentEdition();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic } }) => {
  const edition = await getCurrentEdition();
  const title = `${edition.publication.name}: ${topic.title}`;
  const feed = await makeFeed({ ...topic, title, self: `${topic.path}rss.xml` }, edition);
  const xml = await writeRss(feed);
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
};
