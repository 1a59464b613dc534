// A thread of read-at-once.ts: reads its share of the files and sends what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';

const { contentDir, files } = workerData as { contentDir: string; files: string[] };
parentPort?.postMessage(files.flatMap((file) => readFile(contentDir, file) ?? []));
