import { InsetText } from '@/components/ui/inset-text';
import { Section } from '@/components/ui/section';
import { WarningText } from '@/components/ui/warning-text';
import type { OverarchingText } from '@/lib/overarching/types';
import { ReturnOverarchingForm } from './return-overarching-form';
import { SignOffOverarchingForm } from './sign-off-overarching-form';
import { SubmitOverarchingForm } from './submit-overarching-form';

type DecisionSectionsProps = { view: OverarchingText; areaSlug: string; path: string };

/** What comes after reading: sending it for sign-off, signing it off or returning it; nothing for everyone else. */
export function DecisionSections({ view, areaSlug, path }: DecisionSectionsProps) {
  const { allowed, parts, needsSomeoneElse } = view;
  const isFinished = parts.every(({ missing }) => missing.length === 0);
  if (needsSomeoneElse)
    return (
      <InsetText>
        You wrote part of this or sent it, so somebody else in the director’s role has to decide on it.
      </InsetText>
    );
  if (allowed.submit && isFinished)
    return (
      <Framed>
        <Section heading="Send it for sign-off">
          <WarningText>Once sent, nothing can be changed unless the director returns it.</WarningText>
          <SubmitOverarchingForm areaSlug={areaSlug} evaluation={view} cancelHref={path} />
        </Section>
      </Framed>
    );
  if (!allowed.signOff && !allowed.return) return null;
  return (
    <Framed>
      {allowed.signOff ? (
        <Section
          heading="Sign off"
          lead={`The key contacts of every partner will be able to read it, its text can no longer change, and any earlier one of ${view.element.label} is replaced.`}
        >
          <SignOffOverarchingForm areaSlug={areaSlug} evaluation={view} />
        </Section>
      ) : null}
      {allowed.return ? (
        <Section heading="Or return it" lead="The task group can change the text and send it again.">
          <ReturnOverarchingForm areaSlug={areaSlug} evaluation={view} />
        </Section>
      ) : null}
    </Framed>
  );
}

function Framed({ children }: { children: React.ReactNode }) {
  return <div className="mt-12 border-t border-line pt-10 print:hidden">{children}</div>;
}
