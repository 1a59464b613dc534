/** A publication that cannot be built. The report names every file, so no stack is shown with it. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(report: string) {
    super(`The content has problems.\n\n${report}`);
    this.stack = this.message;
  }
}
