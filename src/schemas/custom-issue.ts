import type { z } from 'astro/zod';

/** Reports a fault that zod has no word for, with the sentence that says how to mend it. */
export function addCustomIssue(context: z.RefinementCtx, message: string, help: string): void {
  context.addIssue({ code: 'custom', message, params: { help } });
}
