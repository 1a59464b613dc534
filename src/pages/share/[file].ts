import type { APIRoute, GetStaticPaths } from 'astro';
import { getCurrentEdition } from '../../edition/current-edition.ts';
import {
  listShareImages,
  loadShareImage,
  type ShareImage,
} from '../../share-images/current-share-images.ts';
import { workAhead } from '../../share-images/work-ahead.ts';

type Draw = (image: ShareImage) => Promise<Buffer>;

/** The pictures that links to the site and its articles are shown with. */
export const getStaticPaths = (async () => {
  const images = await listShareImages(await getCurrentEdition());
  const draw = workAhead(images, loadShareImage);
  return images.map((image) => ({ params: { file: image.fileName }, props: { image, draw } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: ShareImage; draw: Draw }> = async ({ props }) => {
  const bytes = await props.draw(props.image);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
};
