import { AreaPage } from '@/components/areas/area-page';
import { SettingsForm } from '@/components/areas/settings-form';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getAreaSettings } from '@/lib/areas/queries';

export const metadata = { title: 'Settings of the area' };

export default async function SettingsPage({ params }: PageProps<'/areas/[area]/settings'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const settings = await getAreaSettings(actor);
  if (!settings) notFound();
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/people`, label: 'People' }]}>
      <PageHeading lead="These hold for everybody who works in this area. Every change is in the trail.">
        Settings of the area
      </PageHeading>
      {settings.secondFactor === 'not-required' ? (
        <InsetText>{settings.canRequire ? <BeforeRequiring /> : <SetUpFirst area={area} />}</InsetText>
      ) : null}
      <SettingsForm areaSlug={area} settings={settings} />
    </AreaPage>
  );
}

function BeforeRequiring() {
  return (
    <p>
      Once it is required, everybody who has none is asked to set one up before they see anything here again. Tell them
      beforehand: they need their telephone or a password manager.
    </p>
  );
}

function SetUpFirst({ area }: { area: string }) {
  return (
    <p>
      You have not signed in with a second factor, so you cannot require one yet: it would lock you out.{' '}
      <a href={`/account/second-factor?next=${encodeURIComponent(`/areas/${area}/settings`)}`}>
        Set up your second factor
      </a>{' '}
      first.
    </p>
  );
}
