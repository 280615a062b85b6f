'use client';

import { useFormShell } from './form-state';

type HiddenProps = { name: string; value: string | number };

/**
 * A value that travels with the form. Called "version", it stays the version that the writer began from, however often
 * the page is drawn anew; after a conflict it is the stored one, so that a second sending overwrites knowingly.
 */
export function Hidden({ name, value }: HiddenProps) {
  const { version } = useFormShell();
  return <input type="hidden" name={name} value={name === 'version' ? (version ?? value) : value} />;
}
