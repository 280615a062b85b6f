import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { startProviderAction } from '@/lib/people/sign-in/providers/actions';
import type { ProviderChoice } from '@/lib/people/sign-in/providers/types';

type ProviderButtonsProps = {
  providers: readonly ProviderChoice[];
  nextPath: string;
  /** The heading above the buttons. */
  title: string;
  lead?: string;
};

/** A button for each organisation's account that people here sign in with, on to `nextPath`; nothing where there is none. */
export function ProviderButtons({ providers, nextPath, title, lead }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="providers">
      <h2 id="providers" className="text-lg">
        {title}
      </h2>
      {lead ? <p className="mt-2 max-w-prose">{lead}</p> : null}
      <ul className="mt-3 grid list-none gap-3 p-0">
        {providers.map(({ code, name }) => (
          <li key={code}>
            <ActionForm
              id={`provider-${code}`}
              action={startProviderAction}
              submitLabel={`Sign in with ${name}`}
              pendingLabel={`Asking ${name}`}
              submitTone="secondary"
            >
              <Hidden name="provider" value={code} />
              <Hidden name="next" value={nextPath} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
