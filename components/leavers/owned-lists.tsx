import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import type { LeavingView } from '@/lib/leavers/types';
import { roleLabels, roleWords } from '@/lib/people/labels';
import { counted } from '@/lib/platform/counted';
import { formatDay } from '@/lib/platform/days';

/** Everything that somebody who leaves owns here, group by group. */
export function OwnedLists({ leaving, areaPath }: { leaving: LeavingView; areaPath: string }) {
  const { actions, places, drafts, contributions, roles, invitations } = leaving;
  return (
    <>
      <Group heading="Roles" lead="These end with their last day; a contact’s role goes with the place, at once.">
        {roles.map((role) => (
          <li key={role.id}>{roleWords(role)}</li>
        ))}
      </Group>
      <Group heading="Places at partners" lead="These go to a successor at once.">
        {places.map(({ id, partnerName, isDeputy }) => (
          <li key={id}>{`${roleLabels[isDeputy ? 'deputy' : 'key-contact']} of ${partnerName}`}</li>
        ))}
      </Group>
      <Group heading="Open actions" lead="These go to a successor at once.">
        {actions.map(({ id, findingId, title, partnerName, dueOn }) => (
          <li key={id}>
            <a href={`${areaPath}/findings/${findingId}#action-${id}`}>{title}</a>, {partnerName}, due{' '}
            {formatDay(dueOn)}
          </li>
        ))}
      </Group>
      <Group heading="Drafts they worked on" lead="These stay with their service, which goes on with them.">
        {drafts.map(({ id, serviceName, partnerName, entries }) => (
          <li key={id}>
            {`Self-evaluation of ${serviceName}, ${partnerName}: ${counted(entries, 'criterion', 'criteria')}`}
          </li>
        ))}
      </Group>
      <Group
        heading="Answers they are named to write"
        lead="Nobody is named for these any more; the service’s key contact names somebody else."
      >
        {contributions.map(({ serviceId, frameworkCode, serviceName, partnerName, criteria }) => (
          <li key={`${serviceId} ${frameworkCode}`}>
            <a href={`${areaPath}/self-evaluations/${serviceId}/contributors?framework=${frameworkCode}`}>
              {serviceName}, {partnerName}
            </a>
            : {counted(criteria, 'criterion', 'criteria')}
          </li>
        ))}
      </Group>
      <Group heading="Invitations" lead="These are withdrawn.">
        {invitations > 0 ? <li>{counted(invitations, 'invitation')} waiting for an answer</li> : null}
      </Group>
    </>
  );
}

function Group({ heading, lead, children }: { heading: string; lead: string; children: ReactNode }) {
  const isEmpty = Array.isArray(children) ? children.length === 0 : !children;
  if (isEmpty) return null;
  return (
    <Section heading={heading} lead={lead}>
      <ul className="list-disc pl-5">{children}</ul>
    </Section>
  );
}
