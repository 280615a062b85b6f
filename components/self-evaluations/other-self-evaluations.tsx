import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';

/** The way to the service's earlier and later self-evaluations; nothing where there are none. */
export function OtherSelfEvaluations({ view, path }: { view: SelfEvaluationView; path: string }) {
  if (view.others.length === 0) return null;
  return (
    <div className="mt-12 print:hidden">
      <Section heading="Other self-evaluations of this service">
        <ul className="grid list-none gap-3 p-0">
          {view.others.map(({ id, name, status }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <Link href={`${path}?framework=${view.framework.code}&edition=${id}`}>{name}</Link>
              <Tag tone={selfEvaluationStatusLabels[status].tone}>{selfEvaluationStatusLabels[status].label}</Tag>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
