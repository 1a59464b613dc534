import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { contextOf } from './body-settings.ts';

/**
 * Names the check boxes of task lists: without a name a screen reader says "check box" and no more.
 * An input in raw HTML becomes such a box too: there is nobody to read what would be typed into it.
 */
export function rehypeTasks() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const { taskDone, taskOpen } = contextOf(file).settings.wording;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'input') return;
      Object.assign(properties, { type: 'checkbox', disabled: true });
      properties.ariaLabel ??= properties.checked ? taskDone : taskOpen;
    });
  };
}
