import { createHash } from 'node:crypto';

/**
 * The same id for the same names, always: so that tests and screenshots know what they will meet. A version 8 UUID of
 * the SHA-256 of the names.
 */
export function idOf(...names: readonly string[]): string {
  const bytes = createHash('sha256').update(names.join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The same, and in the order of time among its kind, as the product's own ids are. */
export function timedIdOf(at: Date, ...names: readonly string[]): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${idOf(...names).slice(14)}`;
}

/** The value, or an error that names what the example refers to and does not have. */
export function need<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined)
    throw new Error(`The worked example refers to ${name}, which is not there`);
  return value;
}
