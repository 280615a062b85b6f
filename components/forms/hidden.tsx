'use client';

import { useFormShell } from './form-state';

type HiddenProps = { name: string; value: string | number };

/** A value that travels with the form. Called "version", it follows the stored version after a conflict, so that a second sending overwrites knowingly. */
export function Hidden({ name, value }: HiddenProps) {
  const { conflict } = useFormShell();
  return <input type="hidden" name={name} value={name === 'version' && conflict ? conflict.version : value} />;
}
