import { Worker } from 'node:worker_threads';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { assemblePublication } from '../source/assemble-publication.ts';
import type { FileReading } from '../source/file-reading.ts';
import type { SourcePublication } from '../source/source-publication.ts';
import type { CheckMessage, CheckSettings } from './check-worker.ts';
import { applyDelta, type ContentDelta } from './content-delta.ts';
import { readChanges } from './read-changes.ts';
import { ShownTexts } from './shown-texts.ts';

/** What is told as the publication changes. */
export interface ContentListener {
  /** A file came or went, or a topic or an author may have another name. The map goes on with the edits. */
  listed(readings: ReadonlyMap<string, FileReading>): void;
  /** This is shown, or probably will be once the checks have had their time: pages can be made ready. */
  coming(content: SourcePublication): void;
  /** Pages look otherwise from now on. */
  shown(): void;
  /** The publication as it is on disk has these problems, errors among them; pages stay as they were. */
  refused(problems: readonly Problem[]): void;
}

export interface LiveSettings extends CheckSettings {
  /** How long pages wait for the checks, in milliseconds. A publication of usual size is checked long before. */
  readonly patience?: number;
}

/**
 * The publication that pages show while someone writes: the newest without errors. A large one is shown
 * before its checks are through, and taken back when they find an error.
 */
export class LiveContent {
  readonly #contentDir: string;
  readonly #patience: number;
  readonly #listener: ContentListener;
  readonly #worker: Worker;
  readonly #answers = new Map<number, (problems: readonly Problem[]) => void>();
  readonly #texts: ShownTexts;
  #readings = new Map<string, FileReading>();
  #problems: readonly Problem[] = [];
  #good: SourcePublication | undefined;
  #shown: SourcePublication | undefined;
  #assembled: { version: number; content: SourcePublication } | undefined;
  #version = 0;
  #shownVersion = -1;
  #judgedVersion = -1;
  #edition = 0;
  /** How long the last checks took, in milliseconds. */
  #checkTime = 0;
  /** Resolves when pages can be made. */
  readonly ready: Promise<void>;

  /** @param settings the publication, by its absolute path */
  constructor({ patience = 60, ...settings }: LiveSettings, listener: ContentListener) {
    const { contentDir } = settings;
    this.#patience = patience;
    this.#contentDir = contentDir;
    this.#listener = listener;
    this.#texts = new ShownTexts(contentDir);
    this.#worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: settings,
    });
    const judged = this.#waitFor(0);
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.on('message', (message: CheckMessage) => {
        if ('problems' in message) return this.#answer(message.version, message.problems);
        if ('texts' in message) return this.#texts.keep(message.texts);
        this.#readings = new Map(message.readings);
        this.#good = assemblePublication(contentDir, this.#readings.values());
        this.#listener.listed(this.#readings);
        resolve(this.#settle(judged, 0));
      });
    });
  }

  /** What pages show. Even with errors at the start it is all that can be read; nothing when that is not enough. */
  get shown(): SourcePublication | undefined {
    return this.#shown;
  }

  /**
   * The bytes of a text as they belong to what is shown, whatever has become of the file; nothing when it is
   * not there. @param file path from the content folder
   */
  read(file: string): Uint8Array | undefined {
    return this.#texts.read(file, { edited: this.#shown !== this.#good });
  }

  /** Counts what was shown, so that a page that was made of something older can be told. */
  get edition(): number {
    return this.#edition;
  }

  /** What is wrong with the publication as it is on disk; without errors it is the one that is shown. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Takes up an edit; resolves when it is shown or refused. @param paths paths from the content folder */
  async take(paths: Iterable<string>): Promise<void> {
    await this.ready;
    const known = new Set(this.#readings.keys());
    const touched = [...paths];
    const { matter, ...changes } = readChanges(this.#contentDir, touched, known);
    if (!matter) return;
    this.#texts.take([...touched, ...changes.changed.map(({ file }) => file)]);
    const delta: ContentDelta = { version: ++this.#version, ...changes };
    applyDelta(this.#readings, delta);
    if (delta.removed.length > 0 || delta.changed.some((reading) => isListedAnew(reading, known))) {
      this.#listener.listed(this.#readings);
    }
    const judged = this.#waitFor(delta.version);
    this.#worker.postMessage(delta);
    const isDoubtful = [...delta.changed, this].some(({ problems }) => hasErrors(problems));
    if (isDoubtful) return judged;
    // Where the last checks took longer than pages wait, waiting for these would gain nothing.
    const shown =
      this.#checkTime > this.#patience
        ? this.#show(this.#assemble())
        : this.#settle(judged, delta.version);
    // The checks run in a thread of their own meanwhile, and the browser asks for the page.
    this.#listener.coming(this.#assemble());
    await shown;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Shows a version when the checks are through or have had their time. */
  async #settle(judged: Promise<void>, version: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const time = new Promise((resolve) => (timer = setTimeout(resolve, this.#patience)));
    await Promise.race([judged, time]);
    clearTimeout(timer);
    if (version === this.#version && this.#judgedVersion !== version) this.#show(this.#assemble());
  }

  async #waitFor(version: number): Promise<void> {
    const began = performance.now();
    const problems = await new Promise<readonly Problem[]>((resolve) =>
      this.#answers.set(version, resolve),
    );
    this.#checkTime = performance.now() - began;
    if (version === this.#version) this.#judge(problems);
  }

  /** Edits that came while a check ran are checked together: one answer is for all of them. */
  #answer(version: number, problems: readonly Problem[]): void {
    for (const [asked, answer] of this.#answers) {
      if (asked > version) continue;
      this.#answers.delete(asked);
      answer(problems);
    }
  }

  #judge(problems: readonly Problem[]): void {
    const wasRefused = hasErrors(this.#problems);
    this.#problems = problems;
    this.#judgedVersion = this.#version;
    if (hasErrors(problems)) {
      if (this.#shown !== this.#good) this.#edition += 1;
      this.#shown = this.#good;
      this.#shownVersion = -1;
      return this.#listener.refused(problems);
    }
    if (wasRefused || this.#shownVersion !== this.#version) this.#show(this.#assemble());
    this.#good = this.#shown;
    this.#texts.settle();
  }

  #show(content: SourcePublication): void {
    this.#shown = content;
    this.#shownVersion = this.#version;
    this.#edition += 1;
    this.#listener.shown();
  }

  #assemble(): SourcePublication {
    if (this.#assembled?.version !== this.#version) {
      const content = assemblePublication(this.#contentDir, this.#readings.values());
      this.#assembled = { version: this.#version, content };
    }
    return this.#assembled.content;
  }
}

function isListedAnew({ file, kind }: FileReading, known: ReadonlySet<string>): boolean {
  return !known.has(file) || kind === 'topic' || kind === 'author';
}
