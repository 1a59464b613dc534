import type { PhrasingContent, Parent, RootContent } from 'mdast';

type Properties = Record<string, string | number | string[]>;

/** A Markdown node that becomes exactly one HTML element; `remark-rehype` reads it from `data`. */
interface ElementNode extends Parent {
  data: { hName: string; hProperties: Properties };
}

/** The end of the teaser, on its way through the plugins. It never reaches the output. */
interface MembersOnly extends ElementNode {
  type: 'membersOnly';
}

/** An exchange, a turn or a question of an interview. */
export interface ConversationBlock extends ElementNode {
  type: 'conversationBlock';
  children: (RootContent | PhrasingContent)[];
}

/** A speaker's label, an editor's insertion or the number of an exchange. */
export interface ConversationMark extends ElementNode {
  type: 'conversationMark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    membersOnly: MembersOnly;
    conversationBlock: ConversationBlock;
    conversationMark: ConversationMark;
  }
  interface PhrasingContentMap {
    conversationMark: ConversationMark;
  }
}

/** The name of the element that stands for the end of the teaser until the halves are split. */
export const teaserEndElement = 'members-only';

export function createTeaserEnd(): MembersOnly {
  return { type: 'membersOnly', data: { hName: teaserEndElement, hProperties: {} }, children: [] };
}

export function createBlock(
  hName: string,
  hProperties: Properties,
  children: ConversationBlock['children'] = [],
): ConversationBlock {
  return { type: 'conversationBlock', data: { hName, hProperties }, children };
}

export function createMark(
  hName: string,
  hProperties: Properties,
  children: PhrasingContent[],
): ConversationMark {
  return { type: 'conversationMark', data: { hName, hProperties }, children };
}
