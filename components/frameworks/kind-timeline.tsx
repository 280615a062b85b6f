import { Table } from '@/components/ui/table';
import { confidenceLabels, kindSentence, stepWords } from '@/lib/frameworks/labels';
import type { InspectionKind } from '@/lib/frameworks/schema';

/** One kind of inspection: how long it lasts, and its steps with when each falls and how sure that is. */
export function KindTimeline({ kind }: { kind: InspectionKind }) {
  return (
    <div>
      <h3>{kind.label}</h3>
      <p className="mt-1 mb-3 max-w-prose text-ink-soft">
        {kindSentence(kind)} {kind.note}
      </p>
      <Table
        caption={`Steps of ${kind.label}`}
        isCaptionHidden
        narrow="stack"
        rows={kind.timeline}
        rowKey={({ key }) => key}
        columns={[
          {
            header: 'Step',
            rowHeader: true,
            cell: ({ label, note }) => (
              <>
                {label}
                {note ? <span className="block max-w-prose font-normal text-ink-soft">{note}</span> : null}
              </>
            ),
          },
          { header: 'When', cell: (step) => stepWords(step) },
          { header: 'How sure this is', nowrap: true, cell: ({ confidence }) => confidenceLabels[confidence] },
        ]}
      />
    </div>
  );
}
