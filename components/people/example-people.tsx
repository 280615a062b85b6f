import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { plainAction } from '@/lib/operations/plain-action';
import { roleLabels } from '@/lib/people/labels';
import { signInAsExampleAction } from '@/lib/people/sign-in/actions';
import { firstOfEachRole } from '@/lib/people/sign-in/rules';
import type { ExamplePerson } from '@/lib/people/sign-in/types';

/** The people of the worked examples, area by area, each one click away from seeing the product from their chair. */
export function ExamplePeople({ people, nextPath }: { people: readonly ExamplePerson[]; nextPath: string }) {
  const areas = [...new Set(people.map(({ areaName }) => areaName))];
  return (
    <section aria-labelledby="examples" className="border-l-4 border-accent bg-accent-wash px-6 py-6">
      <h2 id="examples">Look around in a worked example</h2>
      <p className="mt-2 max-w-prose">
        Choose whose chair to sit in. Nobody here is a real person, and nothing you do leaves this machine.
      </p>
      {areas.map((areaName) => (
        <div key={areaName} className="mt-6">
          <h3>{areaName ?? 'The whole installation'}</h3>
          <AreaPeople areaName={areaName} everyone={people} nextPath={nextPath} />
        </div>
      ))}
    </section>
  );
}

type AreaPeopleProps = { areaName: string | null; everyone: readonly ExamplePerson[]; nextPath: string };

/** One person of each role at once; everyone else one press away. */
function AreaPeople({ areaName, everyone, nextPath }: AreaPeopleProps) {
  const { first, others } = firstOfEachRole(
    everyone.filter((person) => person.areaName === areaName),
    ({ email }) => everyone.some((one) => one.email === email && one.areaName !== areaName),
  );
  return (
    <>
      <PeopleList people={first} nextPath={nextPath} />
      {others.length > 0 ? (
        <div className="mt-4">
          <Details summary={`${others.length} more people`}>
            <PeopleList people={others} nextPath={nextPath} />
          </Details>
        </div>
      ) : null}
    </>
  );
}

function PeopleList({ people, nextPath }: { people: readonly ExamplePerson[]; nextPath: string }) {
  return (
    <ul className="mt-3 grid list-none gap-x-6 gap-y-3 p-0 sm:grid-cols-2">
      {people.map((person) => (
        <li key={`${person.email} ${person.role} ${person.reachName}`}>
          <ExampleButton person={person} nextPath={nextPath} />
        </li>
      ))}
    </ul>
  );
}

function ExampleButton({ person, nextPath }: { person: ExamplePerson; nextPath: string }) {
  const role = roleLabels[person.role];
  return (
    <form action={plainAction(signInAsExampleAction)} className="grid justify-items-start gap-1">
      <input type="hidden" name="email" value={person.email} />
      <input type="hidden" name="next" value={nextPath} />
      <Button tone="secondary" size="small">
        Sign in as {person.name}
      </Button>
      <span className="text-sm text-ink-soft">{person.reachName ? `${role}, ${person.reachName}` : role}</span>
    </form>
  );
}
