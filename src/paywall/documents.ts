// Strict reading and writing of the small JSON documents: version 1, these fields, nothing else.
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Bytes } from './base64url.ts';
import { UnreadableError } from './failures.ts';

/** How one field is read: gives its value or throws UnreadableError. */
type Reader<T> = (value: unknown) => T;

/** The readers of all fields of a document, in the order in which they are written. */
export type Fields<T> = { [Name in keyof T]-?: Reader<T[Name]> };

/** Writes `document` as one line of JSON. Throws UnreadableError if `parseDocument` would refuse the outcome. */
export function encodeDocument<T>(document: T, fields: Fields<T>): string {
  const text = JSON.stringify({ v: 1, ...mapFields(fields, (name) => toJson(document[name])) });
  parseDocument(text, fields);
  return text;
}

/** Reads a document. Throws UnreadableError for other versions, unknown or missing fields and bad values. */
export function parseDocument<T>(text: string, fields: Fields<T>): T {
  const { v, ...values } = parseObject(text);
  if (v !== 1 || Object.keys(values).some((name) => !Object.hasOwn(fields, name))) {
    throw new UnreadableError();
  }
  return mapFields(fields, (name) => fields[name](values[name as string])) as T;
}

/** Reads a value that passes the test. */
export function valueThat<T>(passes: (value: unknown) => value is T): Reader<T> {
  return (value) => {
    if (!passes(value)) throw new UnreadableError();
    return value;
  };
}

/** Reads exactly `length` bytes from base64url. */
export function bytesOf(length: number): Reader<Bytes> {
  return (value) => fromBase64url(value, length);
}

/** Reads a text of 1 to `longest` UTF-16 units. */
export function textUpTo(longest: number): Reader<string> {
  return valueThat(
    (value): value is string =>
      typeof value === 'string' && value.length > 0 && value.length <= longest,
  );
}

/** Reads a field that may be absent; null is not absent. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? value : read(value));
}

function mapFields<T>(fields: Fields<T>, give: (name: keyof T) => unknown): object {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, give(name as keyof T)]));
}

function toJson(value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64url(value) : value;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new UnreadableError();
  }
}
