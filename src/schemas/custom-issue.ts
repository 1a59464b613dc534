import type { z } from 'astro/zod';

/** A fault that zod has no word for. */
export interface CustomIssue {
  readonly message: string;
  /** The sentence that says how to mend it. */
  readonly help: string;
  /** What the value must be, where there is no doubt. */
  readonly fix?: string;
}

export function addCustomIssue(context: z.RefinementCtx, issue: CustomIssue): void {
  const { message, help, fix } = issue;
  context.addIssue({ code: 'custom', message, params: { help, fix } });
}
