// Assertions without Node or a test runner, so that the same cases run in a real browser.

/** One case of the suite: `run` rejects when the claim of its name does not hold. */
export interface Case {
  name: string;
  run: () => void | Promise<void>;
}

/** A class of errors, to be told apart by `instanceof`. */
type ErrorClass = abstract new (...rest: never[]) => Error;

/** Claims that both values have the same JSON; bytes compare by their content. */
export function claimSame(found: unknown, expected: unknown): void {
  const [left, right] = [describe(found), describe(expected)];
  if (left !== right) throw new Error(`found ${clip(left)}, expected ${clip(right)}`);
}

/** Claims that both values differ in their JSON. */
export function claimDifferent(found: unknown, other: unknown): void {
  if (describe(found) === describe(other)) throw new Error(`both are ${clip(describe(found))}`);
}

/** Claims that `work` fails with an error of exactly this class. */
export async function claimFails(work: () => unknown, Failure: ErrorClass): Promise<void> {
  const failure = await outcome(work);
  if (!(failure instanceof Failure) || failure.constructor !== Failure) {
    throw new Error(`expected ${Failure.name}, found ${String(failure)}`);
  }
}

/** Claims that `work` fails in the one indistinct way: this class, no message, no cause. */
export async function claimFailsSilently(work: () => unknown, Failure: ErrorClass): Promise<void> {
  await claimFails(work, Failure);
  const failure = (await outcome(work)) as Error;
  if (failure.message || failure.cause) throw new Error(`the failure tells: ${failure.message}`);
}

async function outcome(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (failure) {
    return failure;
  }
  return 'no failure';
}

function describe(value: unknown): string {
  return String(
    JSON.stringify(value, (_, item: unknown) =>
      item instanceof Uint8Array ? `bytes ${Array.from(item).join(' ')}` : item,
    ),
  );
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
