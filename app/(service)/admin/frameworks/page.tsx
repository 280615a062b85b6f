import { OperatorPage } from '@/components/areas/operator-page';
import { CheckPackForm } from '@/components/frameworks/check-pack-form';
import { PackTable } from '@/components/frameworks/pack-table';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requireOperator } from '@/lib/access/session';
import { listPacks } from '@/lib/frameworks/packs';

export const metadata = { title: 'Framework packs' };

export default async function FrameworkPacksPage() {
  const actor = await requireOperator();
  return (
    <OperatorPage actor={actor}>
      <PageHeading lead="A pack holds what a framework asks: criteria, grades, timelines and the hand-over list.">
        Framework packs
      </PageHeading>
      <PackTable packs={listPacks()} />
      <Section
        id="check"
        heading="Check a pack"
        lead="Every fault is shown with where it lies in the file. Nothing is stored."
      >
        <CheckPackForm />
      </Section>
    </OperatorPage>
  );
}
