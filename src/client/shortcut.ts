import { readKept, shortcutsName } from './device-store.ts';

/**
 * The key of a single-key shortcut; undefined while a modifier is held, while the reader types or chooses in a field
 * or a dialog, and when the reader has turned shortcuts off (WCAG 2.2, 2.1.4).
 */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  const target = event.target as HTMLElement;
  const isTyping = target.isContentEditable || target.closest?.('input,textarea,select,dialog');
  // On most keyboards a question mark needs the shift key.
  const isModified = ctrlKey || altKey || metaKey || (shiftKey && key !== '?');
  if (isModified || isTyping || isComposing || defaultPrevented) return undefined;
  return readKept(shortcutsName) === 'off' ? undefined : key;
}
