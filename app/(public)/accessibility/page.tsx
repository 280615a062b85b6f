import type { Metadata } from 'next';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';

export const metadata: Metadata = { title: 'Accessibility statement' };

export default function AccessibilityPage() {
  return (
    <Page width="narrow">
      <PageHeading lead="Everyone who prepares for an inspection should be able to use this service.">
        Accessibility statement
      </PageHeading>
      <div className="prose">
        <p>You should be able to:</p>
        <ul>
          <li>do everything with the keyboard alone, and always see where you are</li>
          <li>zoom to 400%, or use a phone 320 pixels wide, without scrolling sideways, except inside large tables</li>
          <li>use it with a screen reader or speech recognition</li>
          <li>use it with JavaScript switched off</li>
          <li>tell every status by its word and shape as well as its colour</li>
          <li>read every chart as a sentence and as a table</li>
          <li>print any page as a handout</li>
        </ul>
        <h2>How far it meets the rules</h2>
        <p>
          The service is built to level AA of the Web Content Accessibility Guidelines, version 2.2. It is checked by
          automated tests whenever it changes. It has not yet been audited by an independent body, and it has not yet
          been tested with people who use assistive technology every day. Until both are done it makes no claim to meet
          the guidelines in full.
        </p>
        <h2>What may be hard to use</h2>
        <ul>
          <li>
            The readiness matrix scrolls sideways within its frame. The same content is available as lists, by partner
            and by criterion.
          </li>
          <li>Files that partners upload as evidence are shown as they were given to us and may not be accessible.</li>
          <li>
            Dates are entered with the browser’s own date control, which differs between browsers. All of them let you
            type.
          </li>
        </ul>
        <h2>Tell us about a problem</h2>
        <p>
          Tell the task group that invited you, or the organisation that runs this copy of the service. If you are not
          content with the answer, the Equality Advisory and Support Service can advise you.
        </p>
      </div>
    </Page>
  );
}
