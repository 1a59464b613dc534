import { checkPublication } from '../checks/check-publication.ts';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { assemblePublication } from './assemble-publication.ts';
import { ContentError } from './content-error.ts';
import { takeOverChecked } from './checked-publication.ts';
import type { FileReading } from './file-reading.ts';
import { readFile } from './read-file.ts';
import { readFiles } from './read-publication.ts';
import type { SourcePublication } from './source-publication.ts';

/** A content folder that is read once for all collections, and file by file when it changes. */
export class PublicationSource {
  readonly contentDir: string;
  readonly #displayDir: string;
  readonly #clock: () => number;
  #readings = new Map<string, FileReading>();
  #reading: Promise<SourcePublication> | undefined;
  #served = new Set<string>();

  /**
   * @param contentDir absolute path of the folder
   * @param displayDir the folder as the editor named it, for reports
   * @param clock the instant for which the site is made, in milliseconds since 1970
   */
  constructor(contentDir: string, displayDir: string, clock: () => number) {
    this.contentDir = contentDir;
    this.#displayDir = displayDir;
    this.#clock = clock;
  }

  /**
   * The checked publication for one collection. All collections of one sync share a reading; a
   * collection that asks again begins the next sync, and the folder is read anew.
   * @throws ContentError with the report of all files
   */
  load(collection: string): Promise<SourcePublication> {
    if (!this.#reading || this.#served.has(collection)) {
      this.#served.clear();
      this.#reading = this.#readAll();
    }
    this.#served.add(collection);
    return this.#reading;
  }

  /**
   * Reads only the changed files again and checks the whole.
   * @param files paths from the content folder
   * @throws ContentError with the report of all files
   */
  reload(files: Iterable<string>): Promise<SourcePublication> {
    for (const file of files) {
      const reading = this.#readOne(file);
      if (reading) this.#readings.set(file, reading);
      else this.#readings.delete(file);
    }
    return this.#check();
  }

  /** What the build has checked is taken as it is: it is what was read, and not read again. */
  async #readAll(): Promise<SourcePublication> {
    const checked = takeOverChecked(this.contentDir);
    if (checked) return checked;
    this.#readings = readFiles(this.contentDir);
    return this.#check();
  }

  #readOne(file: string): FileReading | undefined {
    try {
      return readFile(this.contentDir, file);
    } catch {
      return undefined;
    }
  }

  async #check(): Promise<SourcePublication> {
    const read = assemblePublication(this.contentDir, this.#readings.values());
    const problems = await checkPublication(read, this.#clock());
    if (hasErrors(problems)) throw new ContentError(this.#report(problems));
    return read;
  }

  #report(problems: readonly Problem[]): string {
    return formatReport(problems, this.#displayDir);
  }
}
