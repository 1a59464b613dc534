// Loaded into a measured process with --import: at its end it writes down what the system says it used.
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_USAGE_FILE'];
if (file === undefined) throw new Error('BENCH_USAGE_FILE is not set.');

process.on('exit', () => {
  // Node gives maxRSS in kilobytes on every system.
  writeFileSync(file, JSON.stringify({ peakMemory: process.resourceUsage().maxRSS * 1024 }));
});
