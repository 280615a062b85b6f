/**
 * What the virus scanner says of a file. `unavailable`: it was asked and gave no answer to rely upon.
 * `not-configured`: this installation has none.
 */
export type ScanResult = 'clean' | { found: string } | 'unavailable' | 'not-configured';
