import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { plainAction } from '@/lib/operations/plain-action';
import { beginSecondFactorAction, confirmSecondFactorAction } from '@/lib/people/account/second-factor/actions';
import type { QrPicture } from '@/lib/people/account/second-factor/qr';
import { PasswordField } from './password-field';
import { CodeField } from './second-factor-form';

/** The first step: what is needed, and one button. */
export function BeginSecondFactor({ nextPath }: { nextPath: string }) {
  return (
    <>
      <div className="prose">
        <p>
          You need an app on your telephone that shows codes, such as Microsoft Authenticator, Google Authenticator or
          the password manager that you have already. It works without a telephone network, and nobody learns your
          telephone number.
        </p>
      </div>
      <form action={plainAction(beginSecondFactorAction)} className="mt-6">
        <input type="hidden" name="next" value={nextPath} />
        <Button>Set up the app</Button>
      </form>
    </>
  );
}

type ConfirmProps = { secret: string; address: string; qr: QrPicture; asksPassword: boolean; nextPath: string };

/** The second step: the picture for the app, and a first code that confirms it. */
export function ConfirmSecondFactor({ secret, address, qr, asksPassword, nextPath }: ConfirmProps) {
  return (
    <>
      <div className="prose">
        <ol>
          <li>Open the app and add an account by scanning this picture.</li>
          <li>Enter the code that the app then shows.</li>
        </ol>
      </div>
      <SquarePicture qr={qr} />
      <Details summary="I cannot scan the picture">
        <p>
          Open <a href={address}>this link on your telephone</a>, or type this key into the app as a time-based account:
        </p>
        <p className="mt-2 font-mono text-lg wrap-anywhere">{secret.match(/.{1,4}/g)?.join(' ')}</p>
      </Details>
      <div className="mt-8">
        <ActionForm
          action={confirmSecondFactorAction}
          submitLabel="Confirm"
          pendingLabel="Checking the code…"
          cancelHref="/account"
        >
          <Hidden name="next" value={nextPath} />
          <CodeField />
          {asksPassword ? (
            <PasswordField
              name="currentPassword"
              label="Your password"
              hint="Asked again so that nobody else can do this in your name."
              autoComplete="current-password"
            />
          ) : null}
        </ActionForm>
      </div>
    </>
  );
}

const QUIET_ZONE = 4;

function SquarePicture({ qr: { size, path } }: { qr: QrPicture }) {
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label="Picture for your authenticator app. The same in letters is under “I cannot scan the picture”."
      shapeRendering="crispEdges"
      className="my-6 block w-56 max-w-full border border-line bg-white"
    >
      <path d={path} className="fill-black" />
    </svg>
  );
}
