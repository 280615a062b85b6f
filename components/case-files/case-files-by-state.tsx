import { Tabs } from '@/components/ui/tabs';
import { reviewStateLabels } from '@/lib/case-files/audits/labels';
import { REVIEW_STATES } from '@/lib/case-files/audits/rules';
import type { CaseFileRow } from '@/lib/case-files/audits/types';
import { CaseFileTable } from './case-file-table';

type CaseFilesByStateProps = {
  caseFiles: readonly CaseFileRow[];
  auditPath: string;
  /** From the address; anything but a state shows all. */
  state: string | string[] | undefined;
};

/** An audit's case files, all or those in one state: what is left to review, what is left to moderate. */
export function CaseFilesByState({ caseFiles, auditPath, state }: CaseFilesByStateProps) {
  const chosen = REVIEW_STATES.find((one) => one === state);
  const inState = (one: string) => caseFiles.filter((file) => file.state === one);
  const shown = chosen ? inState(chosen) : caseFiles;
  return (
    <>
      <Tabs
        label="Case files by state"
        items={[
          { href: auditPath, label: 'All', isCurrent: chosen === undefined, count: caseFiles.length },
          ...REVIEW_STATES.map((one) => ({
            href: `${auditPath}?state=${one}`,
            label: reviewStateLabels[one].label,
            isCurrent: chosen === one,
            count: inState(one).length,
          })),
        ]}
      />
      {shown.length > 0 ? <CaseFileTable caseFiles={shown} auditPath={auditPath} /> : <p>None.</p>}
    </>
  );
}
