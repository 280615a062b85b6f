import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { confirmationLabel } from '@/lib/partners/labels';
import type { ContactView, PartnerRow } from '@/lib/partners/types';

function Contact({ contact }: { contact: ContactView | null }) {
  const state = confirmationLabel(contact);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {contact ? <span>{contact.personName}</span> : null}
      <Tag tone={state.tone}>{state.label}</Tag>
    </span>
  );
}

/** The area's partners with their contacts, in the area's order. Partners that the reader may open are links. */
export function PartnerTable({ partners, areaPath }: { partners: readonly PartnerRow[]; areaPath: string }) {
  return (
    <Table
      caption="Partners with their contacts"
      isCaptionHidden
      narrow="stack"
      rows={partners}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Partner',
          rowHeader: true,
          cell: ({ slug, name, allowed }) =>
            allowed.open ? <a href={`${areaPath}/partners/${slug}`}>{name}</a> : name,
        },
        { header: 'Key contact', cell: ({ keyContact }) => <Contact contact={keyContact} /> },
        { header: 'Deputy', cell: ({ deputy }) => <Contact contact={deputy} /> },
        { header: 'Services', numeric: true, cell: ({ serviceCount }) => serviceCount },
      ]}
    />
  );
}
