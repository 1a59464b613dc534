import { describe, test } from 'vitest';
import { paywallSuite } from './suite.ts';

for (const [subject, cases] of Object.entries(paywallSuite)) {
  describe(subject, () => {
    for (const { name, run } of cases) test(name, { timeout: 30_000 }, async () => run());
  });
}
