import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import { TextDifference } from '@/components/ui/text-difference';
import { differenceOf } from '@/lib/platform/text-difference';
import { importFaultWords, importOutcomeLabels } from '@/lib/self-evaluations/imports/labels';
import type { ImportedCriterionView } from '@/lib/self-evaluations/imports/types';

type ImportCriterionProps = { criterion: ImportedCriterionView; children?: ReactNode };

/** A criterion of a file: what would change, word by word, or what is to be put right. `children` is its tick. */
export function ImportCriterion({ criterion, children }: ImportCriterionProps) {
  const { code, label, outcome, changedBy, parts, faults } = criterion;
  return (
    <section aria-labelledby={`import-${code}`} className="border-t border-line pt-5">
      <h3 id={`import-${code}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        {label}
        <Tag tone={importOutcomeLabels[outcome].tone}>{importOutcomeLabels[outcome].label}</Tag>
      </h3>
      {changedBy ? (
        <p className="mt-2 max-w-prose font-semibold">
          {changedBy} has saved this answer since the file was sent in. Below it is compared with what stands now.
        </p>
      ) : null}
      {faults.length > 0 ? (
        <ul className="mt-2 max-w-prose">
          {faults.map(({ title, fault }) => (
            <li key={`${fault.part} ${fault.kind}`}>
              {title ? <strong>{title} </strong> : null}
              {importFaultWords(fault)}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      {parts.map(({ part, title, before, after }) => (
        <div key={part} className="mt-3 max-w-prose">
          <h4 className="mb-1 text-base font-bold">{title}</h4>
          <TextDifference runs={differenceOf(before, after)} />
        </div>
      ))}
    </section>
  );
}
