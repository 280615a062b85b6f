import type { Metadata } from 'next';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';

export const metadata: Metadata = { title: 'About this service' };

export default function AboutPage() {
  return (
    <Page width="narrow">
      <PageHeading lead="It helps the agencies that protect children in one area to be ready, and to know that they are, when inspectors call.">
        About this service
      </PageHeading>
      <div className="prose">
        <p>
          An inspection of children’s services gives little notice, and looks at the work of several agencies together:
          the council, the police, health services, schools and charities. Preparing for one means agreeing who answers
          for what, judging the work honestly, keeping the evidence, and mending what is found wanting.
        </p>
        <p>
          This service holds all of that in one place, measured against the framework the inspectors will use. At any
          moment it can say whether the area is ready, what stands in the way, and who is dealing with it.
        </p>
        <h2>Who made it</h2>
        <p>
          It is open source, under the MIT licence. It is not a service of Ofsted, of any other inspectorate or of
          government, and none of them has endorsed it.
        </p>
      </div>
    </Page>
  );
}
