import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { Details } from '@/components/ui/details';
import { closeCycleAction } from '@/lib/self-evaluations/cycles/actions';
import type { CycleRow } from '@/lib/self-evaluations/cycles/types';

/** Ends the open cycle without beginning another, after saying what that means. */
export function CloseCycleForm({ cycle, areaSlug }: { cycle: CycleRow; areaSlug: string }) {
  return (
    <Details summary={`Close ${cycle.name} without starting another`}>
      <p className="mb-4 max-w-prose">
        Nobody is reminded of it any more. {cycle.inHand === 0 ? 'No service is still writing.' : null}
        {cycle.inHand > 0
          ? `What ${cycle.inHand === 1 ? 'the one service that is' : `the ${cycle.inHand} services that are`} still writing stays with them, and they can still send it.`
          : null}{' '}
        You can start a new cycle at any time; starting one closes this one by itself.
      </p>
      <ActionForm
        drawnFrom={cycle.version}
        id="close-cycle"
        action={closeCycleAction}
        submitLabel={`Close ${cycle.name}`}
        submitTone="secondary"
      >
        <Hidden name="area" value={areaSlug} />
        <Hidden name="cycleId" value={cycle.id} />
        <Hidden name="version" value={cycle.version} />
      </ActionForm>
    </Details>
  );
}
