'use client';

import { useFieldState } from '@/components/forms/field-frame';

/** Every fault of a table, one line each, where the links of the error summary lead. */
export function ImportFaults() {
  const { id, errors } = useFieldState('rows', false);
  if (!errors) return null;
  return (
    <div data-field className="scroll-mt-6 border-l-4 border-blocker pl-4">
      <h2 className="text-lg">What to put right in the table</h2>
      <ol id={id} tabIndex={-1} className="mt-2 list-none p-0">
        {errors.map((error) => (
          <li key={error}>{error}</li>
        ))}
      </ol>
    </div>
  );
}
