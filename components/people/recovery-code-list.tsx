import { Button } from '@/components/ui/button';
import { WarningText } from '@/components/ui/warning-text';
import { plainAction } from '@/lib/operations/plain-action';
import { keptRecoveryCodesAction } from '@/lib/people/account/second-factor/actions';

/** New recovery codes, to be printed or written down before going on. */
export function RecoveryCodeList({ codes, nextPath }: { codes: readonly string[]; nextPath: string }) {
  return (
    <>
      <WarningText>
        They are shown only now. Print this page, or write them down, and keep them locked away.
      </WarningText>
      <ol aria-label="Recovery codes" className="my-6 grid list-inside list-decimal gap-2 p-0 font-mono sm:text-lg">
        {codes.map((code) => (
          <li key={code} className="wrap-anywhere">
            {code}
          </li>
        ))}
      </ol>
      <form action={plainAction(keptRecoveryCodesAction)} className="print:hidden">
        <input type="hidden" name="next" value={nextPath} />
        <Button>I have kept them</Button>
      </form>
    </>
  );
}
