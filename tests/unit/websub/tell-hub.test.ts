import { expect, test } from 'vitest';
import { tellHub } from '../../../src/websub/tell-hub.ts';

/** A hub that answers as told, one answer a try; an error stands for a network that fails. */
function hub(...answers: (Response | Error)[]) {
  const [bodies, waits]: [string[], number[]] = [[], []];
  const fetch = async (_address: string, { body }: RequestInit) => {
    bodies.push(String(body));
    const answer = answers.shift() ?? new Response('no more', { status: 500 });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const wait = async (time: number) => void waits.push(time);
  return {
    bodies,
    waits,
    tell: () => tellHub('https://hub.example/', 'https://news.example/rss.xml', { fetch, wait }),
  };
}

const [taken, busy, refused] = [
  () => new Response(null, { status: 204 }),
  () => new Response('busy', { status: 503 }),
  () => new Response('unknown topic', { status: 400 }),
];

test('the hub is told what was published', async () => {
  const { bodies, tell } = hub(taken());
  await tell();
  expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toMatchObject({
    'hub.mode': 'publish',
    'hub.url': 'https://news.example/rss.xml',
  });
});

test('a hub that is busy or out of reach is tried again, later each time', async () => {
  const { bodies, waits, tell } = hub(busy(), new TypeError('fetch failed'), taken());
  await tell();
  expect(bodies).toHaveLength(3);
  expect(waits).toEqual([1_000, 4_000]);
});

test('a hub that stays away ends in an error with its name, the feed and the reason', async () => {
  const { bodies, tell } = hub(
    busy(),
    busy(),
    busy(),
    new TypeError('fetch failed', { cause: new Error('ENOTFOUND') }),
  );
  await expect(tell()).rejects.toThrow(
    'The hub https://hub.example/ could not be told of https://news.example/rss.xml: fetch failed (ENOTFOUND)',
  );
  expect(bodies).toHaveLength(4);
});

test('a hub that refuses is not asked again', async () => {
  const { bodies, tell } = hub(refused(), taken());
  await expect(tell()).rejects.toThrow('it answered 400: unknown topic');
  expect(bodies).toHaveLength(1);
});
