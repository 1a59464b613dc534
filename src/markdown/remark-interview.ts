import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { type BodySettings, contextOf } from './body-settings.ts';
import { type ConversationBlock, createBlock, createMark } from './element-node.ts';
import { type IdentifiedExchanges, readExchanges } from './list-exchanges.ts';
import { type PlacedBlock, placeInTurns } from './turns.ts';

/** The parts of the conversation that are being built. */
interface Conversation {
  settings: BodySettings;
  root: RootContent[];
  /** By the number of the exchange, from 1. */
  identified: IdentifiedExchanges;
  section?: ConversationBlock;
  turn?: ConversationBlock;
  /** The interviewee who spoke last, over the whole interview. */
  lastAnswer?: string;
}

/**
 * Gives each exchange of an interview its section, each question its heading and each turn its
 * division. The words stay what and where they were; a teaser's end inside an exchange cuts its
 * section in two, of which only the first has the id.
 */
export function remarkInterview() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { settings, takenIds } = contextOf(file);
    if (settings.speakers.length === 0) return;
    const placed = placeInTurns(tree.children, settings.speakers);
    const asked = readExchanges(placed);
    const identified = settings.identify(asked);
    const conversation: Conversation = { settings, root: [], identified };
    for (const block of placed) add(conversation, block);
    leaveAnchors(conversation, asked.length);
    // Behind the marker too: a heading of the teaser must not take the id of a closed answer.
    for (const id of [...identified.ids, ...identified.removed.map((gone) => gone.id)])
      takenIds.add(id);
    tree.children = conversation.root;
  };
}

function add(conversation: Conversation, placed: PlacedBlock): void {
  if (!placed.speaker) {
    leave(conversation);
    conversation.root.push(placed.block);
  } else if (placed.opensExchange && placed.block.type === 'paragraph') {
    openExchange(conversation, placed, placed.block);
  } else {
    continueTurn(conversation, placed);
  }
}

function leave(conversation: Conversation): void {
  delete conversation.section;
  delete conversation.turn;
}

function openExchange(conversation: Conversation, placed: PlacedBlock, asked: Paragraph): void {
  const { settings, root, identified } = conversation;
  const number = placed.exchange ?? 0;
  const id = identified.ids[number - 1] ?? '';
  const link = { className: ['exchange-number'], href: `#${id}` };
  const ariaLabel = settings.wording.linkToExchange(number);
  const text: PhrasingContent = { type: 'text', value: String(number) };
  leave(conversation);
  leaveAnchors(conversation, number - 1);
  conversation.section = createBlock('section', { id, ...sectionProperties(id, number) }, [
    createMark('a', { ...link, ariaLabel }, [text]),
    createBlock('h2', questionProperties(id, placed), [
      ...withSpeaker(asked, placed.label, 'speaker'),
    ]),
  ]);
  root.push(conversation.section);
}

function questionProperties(id: string, { speaker }: PlacedBlock) {
  const dataSpeaker = speaker?.id ?? '';
  return { className: ['question'], id: `${id}-question`, dataSpeaker, tabIndex: -1 };
}

/** What stood before an exchange and is gone keeps its address, with a word for whoever follows it. */
function leaveAnchors({ settings, root, identified }: Conversation, exchange: number): void {
  for (const { id, before } of identified.removed) {
    if (before !== exchange) continue;
    const words: PhrasingContent = { type: 'text', value: settings.wording.exchangeRemoved };
    root.push(createBlock('p', { className: ['removed-exchange'], id }, [words]));
  }
}

function continueTurn(conversation: Conversation, placed: PlacedBlock): void {
  const { block, speaker, label } = placed;
  if (label) delete conversation.turn;
  if (!conversation.turn) {
    conversation.turn = createBlock('div', { className: ['turn'], dataSpeaker: speaker?.id ?? '' });
    containerOf(conversation, placed).push(conversation.turn);
  }
  if (label && block.type === 'paragraph') {
    block.children = withSpeaker(block, label, speakerClass(conversation, placed));
  }
  conversation.turn.children.push(block);
}

/** The open section, a new one for what the end of the teaser has cut off, or none before the first question. */
function containerOf(conversation: Conversation, { exchange }: PlacedBlock) {
  if (exchange === undefined) return conversation.root;
  if (!conversation.section) {
    const id = conversation.identified.ids[exchange - 1] ?? '';
    conversation.section = createBlock('section', sectionProperties(id, exchange));
    conversation.root.push(conversation.section);
  }
  return conversation.section.children;
}

function sectionProperties(id: string, number: number) {
  return { className: ['exchange'], dataExchange: number, ariaLabelledBy: `${id}-question` };
}

/** Marks a label that only repeats who answered last, so that the design may make it quieter. */
function speakerClass(conversation: Conversation, { speaker }: PlacedBlock): string {
  if (speaker?.role !== 'interviewee') return 'speaker';
  const again = conversation.lastAnswer === speaker.id;
  conversation.lastAnswer = speaker.id;
  return again ? 'speaker speaker-again' : 'speaker';
}

function withSpeaker(paragraph: Paragraph, label = '', classes: string): PhrasingContent[] {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return paragraph.children;
  const className = classes.split(' ');
  return [
    createMark('span', { className }, [{ type: 'text', value: label }]),
    { type: 'text', value: first.value.slice(label.length) },
    ...others,
  ];
}
