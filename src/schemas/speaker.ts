import { z } from 'astro/zod';
import { slug } from './identifier.ts';
import { words } from './text.ts';

const label = () =>
  words().regex(/^[^:\n]+$/, 'must be written without the colon that follows it in the text');

/** Someone who speaks in an interview. Without labels, the name itself is the label. */
export const speakerSchema = z
  .strictObject({
    id: slug().describe('A short name for this speaker, such as "winants".'),
    name: words().describe('The name as readers see it.'),
    role: z
      .enum(['interviewer', 'interviewee'])
      .describe('Who asks (interviewer) and who answers (interviewee).'),
    position: words()
      .optional()
      .describe('What they are at the time: "secretary general of the VSSE".'),
    labels: z
      .array(label())
      .min(1)
      .optional()
      .describe('What stands before the colon in the text: "Alain Winants" and "Winants".'),
  })
  .transform((speaker) => ({ ...speaker, labels: speaker.labels ?? [speaker.name] }));

export type Speaker = z.output<typeof speakerSchema>;
