import { Button } from '@/components/ui/button';
import { plainAction } from '@/lib/operations/plain-action';
import { openLinkAction } from '@/lib/people/sign-in/links/actions';

/** Signs in by the link that this page was opened with: only a press of the button spends it. */
export function EmailLinkButton({ token }: { token: string }) {
  return (
    <form action={plainAction(openLinkAction)}>
      <input type="hidden" name="token" value={token} />
      <Button>Sign in</Button>
    </form>
  );
}
