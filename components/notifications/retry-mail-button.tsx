import { Button } from '@/components/ui/button';
import { retryMailAction } from '@/lib/notifications/mail/actions';
import { plainAction } from '@/lib/operations/plain-action';

/** Sends one mail once more. */
export function RetryMailButton({ mailId, about }: { mailId: string; about: string }) {
  return (
    <form action={plainAction(retryMailAction)}>
      <input type="hidden" name="mailId" value={mailId} />
      <Button tone="secondary" size="small">
        Send again<span className="sr-only">: {about}</span>
      </Button>
    </form>
  );
}
