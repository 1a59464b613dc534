/** A file of the site that is no page and no feed. */
export interface SiteDocument {
  /** From the root of the site. */
  readonly path: string;
  readonly type: string;
  write(): Promise<string | Uint8Array<ArrayBuffer>>;
}
