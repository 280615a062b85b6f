import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import type { AdoptedPack } from '@/lib/frameworks/types';
import type { ServiceView } from '@/lib/partners/types';
import { counted } from '@/lib/platform/counted';
import { formatDay } from '@/lib/platform/days';

type ServiceCardProps = {
  service: ServiceView;
  adopted: readonly AdoptedPack[];
  areaPath: string;
  /** Where criteria are assigned to this service; null for those who may not. */
  assignHref: string | null;
};

/** One service and, framework by framework, the criteria that it must evaluate. */
export function ServiceCard({ service, adopted, areaPath, assignHref }: ServiceCardProps) {
  return (
    <article className="grid gap-x-8 gap-y-2 border-b border-line py-4 sm:grid-cols-[minmax(12rem,32%)_1fr]">
      <h3 className="text-lg">
        <Link href={`${areaPath}/self-evaluations/${service.id}`}>{service.name}</Link>
      </h3>
      <ul className="grid list-none gap-4 p-0">
        {adopted.map((framework) => (
          <li key={framework.code} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <div className="min-w-0 grow basis-64">
              {adopted.length > 1 ? <p className="font-bold">{framework.pack.title}</p> : null}
              <Assigned service={service} framework={framework} areaPath={areaPath} />
            </div>
            {assignHref ? (
              <Link href={`${assignHref}?framework=${framework.code}`} className="print:hidden">
                Assign criteria
                <span className="sr-only">
                  {' '}
                  of {framework.pack.title} to {service.name}
                </span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </article>
  );
}

type AssignedProps = { service: ServiceView; framework: AdoptedPack; areaPath: string };

function Assigned({ service, framework, areaPath }: AssignedProps) {
  const assignment = service.assignments.find(({ frameworkCode }) => frameworkCode === framework.code);
  if (!assignment) return <p className="text-ink-soft">No criteria to evaluate</p>;
  const { criterionCodes, dueOn } = assignment;
  const assigned = criteriaOf(framework.pack).filter(({ criterion }) => criterionCodes.includes(criterion.code));
  const count = counted(assigned.length, 'criterion', 'criteria');
  return (
    <div className="-my-4">
      <Details summary={`${count} to evaluate by ${formatDay(dueOn)}`}>
        <ul>
          {assigned.map(({ criterion, element }) => (
            <li key={criterion.code}>
              <a href={`${areaPath}/readiness/criteria/${criterion.code}?framework=${framework.code}`}>
                {criterion.label}
              </a>
              <span className="text-ink-soft"> · {element.label}</span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
