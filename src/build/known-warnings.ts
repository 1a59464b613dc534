import type { Plugin } from 'vite';

/** What the stylesheet minifier says of `:target-current` (CSS Overflow Level 5), which browsers know before it does. */
const known = "'target-current' is not recognized as a valid pseudo-class";

/** Keeps a warning that asks for nothing out of every build; all others are shown. */
export function knownWarnings(): Plugin {
  return {
    name: 'known-warnings',
    configResolved({ logger }) {
      const { warn } = logger;
      logger.warn = (message, options) => {
        if (!message.includes(known)) warn.call(logger, message, options);
      };
    },
  };
}
