import type { Paragraph, RootContent } from 'mdast';
import type { Speaker } from './rendered-body.ts';

/** A top-level block and where it belongs in the conversation. */
export interface PlacedBlock {
  block: RootContent;
  /** Number of the exchange it belongs to, from 1; absent outside of exchanges. */
  exchange?: number;
  /** Whose turn it belongs to; absent outside of turns. */
  speaker?: Speaker;
  /** The label it starts with, colon included, when it opens a turn. */
  label?: string;
  /** Whether it is the first paragraph of a new exchange's question. */
  opensExchange: boolean;
}

/**
 * Says of each block whose turn and which exchange it belongs to. A label opens a turn, blocks
 * without one continue it, and a heading or a rule ends it. An interviewer opens an exchange unless
 * the question before is still unanswered.
 */
export function placeInTurns(blocks: RootContent[], speakers: readonly Speaker[]): PlacedBlock[] {
  let count = 0;
  let open: { exchange?: number; speaker?: Speaker } = {};
  return blocks.map((block) => {
    if (block.type === 'membersOnly') return { block, opensExchange: false };
    if (block.type === 'heading' || block.type === 'thematicBreak') open = {};
    const opening = readLabel(block, speakers);
    if (!opening) return { block, ...open, opensExchange: false };
    const opensExchange = asksAnew(opening.speaker, open);
    if (opensExchange) count += 1;
    open = { exchange: opensExchange ? count : open.exchange, speaker: opening.speaker };
    return { block, ...open, label: opening.label, opensExchange };
  });
}

function asksAnew(speaker: Speaker, open: { exchange?: number; speaker?: Speaker }): boolean {
  if (speaker.role !== 'interviewer') return false;
  return open.exchange === undefined || open.speaker?.role === 'interviewee';
}

function readLabel(block: RootContent, speakers: readonly Speaker[]) {
  const start = block.type === 'paragraph' ? startOf(block) : '';
  for (const speaker of speakers) {
    const label = speaker.labels.find((name) => start.startsWith(`${name}:`));
    if (label !== undefined) return { speaker, label: `${label}:` };
  }
  return undefined;
}

function startOf({ children: [first] }: Paragraph): string {
  return first?.type === 'text' ? first.value : '';
}
