import { toString } from 'mdast-util-to-string';
import { readExchanges, type AskedExchange } from '../markdown/list-exchanges.ts';
import { placeInTurns, type PlacedBlock } from '../markdown/turns.ts';
import type { Speaker } from '../markdown/rendered-body.ts';
import type { BodyText } from './body-text.ts';
import { findUnpairedBrackets } from './unpaired-brackets.ts';

/** A place in an interview that is probably not what its editor meant. */
export interface ConversationFault {
  readonly kind: 'empty-turn' | 'questions-running' | 'unclosed-bracket' | 'unopened-bracket';
  /** The label of the turn, or the words around the bracket. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Of two questions running: where the other one stands, and whether one person asks both. */
  readonly before?: { readonly line: number; readonly isSame: boolean };
}

/** What the checks need to know of an interview. Lines are those of the file. */
export interface Conversation {
  readonly exchanges: readonly AskedExchange[];
  readonly faults: readonly ConversationFault[];
}

/** Reads the turns of an interview: its exchanges, and what is odd about them. */
export function scanConversation(text: BodyText, speakers: readonly Speaker[]): Conversation {
  const { tree, body, firstLine } = text;
  const placed = placeInTurns(tree.children, speakers);
  const turns = listTurns(placed);
  const brackets = placed
    .filter(({ speaker }) => speaker !== undefined)
    .flatMap(({ block }) => findUnpairedBrackets(block, body));
  const faults = [...findEmptyTurns(turns), ...findRunningQuestions(turns), ...brackets];
  return {
    exchanges: readExchanges(placed),
    faults: faults.map((fault) => placeInFile(fault, firstLine)),
  };
}

function placeInFile(fault: ConversationFault, firstLine: number): ConversationFault {
  const { line, before } = fault;
  const shift = firstLine - 1;
  const moved = before && { ...before, line: before.line + shift };
  return { ...fault, line: line + shift, ...(moved && { before: moved }) };
}

interface Turn {
  readonly speaker: Speaker;
  readonly label: string;
  readonly line: number;
  readonly column: number;
  /** Words on the line of the label, and in the paragraphs that follow. */
  readonly opening: string;
  rest: string;
}

function listTurns(placed: readonly PlacedBlock[]): Turn[] {
  const turns: Turn[] = [];
  for (const { block, speaker, label } of placed) {
    const words = toString(block, { includeHtml: false });
    if (speaker && label) {
      const { line, column } = block.position?.start ?? { line: 1, column: 1 };
      const opening = words.slice(label.length).trim();
      turns.push({ speaker, label, line, column, opening, rest: '' });
    } else if (speaker) {
      const turn = turns.at(-1);
      // A picture or a table has no words, but is something to see.
      if (turn) turn.rest += words.trim() || (block.type === 'html' ? '' : block.type);
    }
  }
  return turns;
}

/** A question is a heading, and needs its words on the line of the label. */
function findEmptyTurns(turns: readonly Turn[]): ConversationFault[] {
  return turns
    .filter(({ speaker, opening, rest }) =>
      speaker.role === 'interviewer' ? opening === '' : opening + rest === '',
    )
    .map(({ label, line, column }) => ({ kind: 'empty-turn', text: label, line, column }));
}

function findRunningQuestions(turns: readonly Turn[]): ConversationFault[] {
  return turns.flatMap((turn, index) => {
    const previous = turns[index - 1];
    if (turn.speaker.role !== 'interviewer' || previous?.speaker.role !== 'interviewer') return [];
    const before = { line: previous.line, isSame: previous.speaker.id === turn.speaker.id };
    const { label: text, line, column } = turn;
    return [{ kind: 'questions-running' as const, text, line, column, before }];
  });
}
