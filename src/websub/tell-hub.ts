/** The outside world of a ping; tests put their own in. */
export interface HubLine {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
}

/** How long to wait before each further try, in milliseconds. */
const pauses = [1_000, 4_000, 16_000];

/** A hub that does not answer for this long is tried again. */
const patience = 15_000;

/**
 * Tells a WebSub hub that a feed has changed. The specification leaves the words between publisher and
 * hub open (section 6); these are the ones that hubs share, with both names that they know the feed by.
 * @throws Error that says what the hub answered, after the last try or at once when it refuses
 */
export async function tellHub(hub: string, topic: string, line: HubLine): Promise<void> {
  let trouble = '';
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await line.wait(pause);
    const answer = await ask(hub, topic, line);
    if (answer === undefined) return;
    trouble = answer.trouble;
    if (answer.isFinal) break;
  }
  throw new Error(`The hub ${hub} could not be told of ${topic}: ${trouble}`);
}

/** Nothing when the hub has taken it; else what is wrong, and whether another try makes sense. */
async function ask(hub: string, topic: string, { fetch }: HubLine) {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': topic, 'hub.url': topic });
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(hub, { method: 'POST', body, signal });
    if (response.ok) return undefined;
    const words = (await response.text()).trim().slice(0, 200);
    const isFinal = response.status < 500 && response.status !== 429 && response.status !== 408;
    return {
      trouble: [`it answered ${response.status}`, words].filter(Boolean).join(': '),
      isFinal,
    };
  } catch (error) {
    return { trouble: describe(error), isFinal: false };
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
