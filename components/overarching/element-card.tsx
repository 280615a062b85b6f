import { Link } from '@/components/ui/link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { agreedWords, overarchingStatusLabels, staleLabel, writtenWords } from '@/lib/overarching/labels';
import type { OverarchingRow, OverarchingSummary } from '@/lib/overarching/types';
import { formatInstant } from '@/lib/platform/days';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import { notStartedLabel } from '@/lib/self-evaluations/labels';
import { StartOverarchingForm } from './start-overarching-form';

type ElementCardProps = { row: OverarchingRow; areaSlug: string; frameworkCode: string; isReaderOnly: boolean };

/** One element: what is signed off, what is being written, and what to do next. */
export function ElementCard({ row, areaSlug, frameworkCode, isReaderOnly }: ElementCardProps) {
  const { inHand, signedOff, elementLabel } = row;
  const path = `/areas/${areaSlug}/overarching`;
  const element = { code: row.elementCode, label: elementLabel };
  return (
    <section aria-label={elementLabel} className="border border-line bg-paper px-6 py-5">
      <h2 className="text-xl">{elementLabel}</h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-soft">{row.elementSummary}</p>
      <SummaryList
        rows={[
          ...(inHand ? [summaryRow('Being prepared', inHand, path, elementLabel)] : []),
          ...(signedOff ? [summaryRow('Signed off', signedOff, path, elementLabel)] : []),
          ...(inHand || signedOff
            ? []
            : [{ label: 'Status', value: <Tag tone={notStartedLabel.tone}>{notStartedLabel.label}</Tag> }]),
          ...(isReaderOnly ? [] : [{ label: 'From the services', value: agreedWords(row.agreedServices) }]),
        ]}
      />
      {row.canStart ? (
        <div className="mt-5 print:hidden">
          <StartOverarchingForm
            areaSlug={areaSlug}
            frameworkCode={frameworkCode}
            element={element}
            isNext={signedOff !== null}
          />
        </div>
      ) : null}
    </section>
  );
}

function summaryRow(label: string, summary: OverarchingSummary, path: string, elementLabel: string): SummaryRow {
  const { label: state, tone } = overarchingStatusLabels[summary.status];
  return {
    label,
    value: (
      <div className="grid justify-items-start gap-1.5">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`${path}/${summary.id}`} className="font-semibold">
            {summary.name}
            <span className="sr-only">: {elementLabel}</span>
          </Link>
          <Tag tone={tone}>{state}</Tag>
          {summary.stale > 0 ? <Tag tone={staleLabel.tone}>{staleWords(summary)}</Tag> : null}
        </span>
        {summary.signedOff ? (
          <span className="text-ink-soft">
            By {summary.signedOff.byName} on {formatInstant(summary.signedOff.at)}
          </span>
        ) : (
          <ProgressBar
            value={summary.written}
            max={summary.needed}
            label={writtenWords(summary.written, summary.needed)}
          />
        )}
        {!summary.signedOff && summary.writers.length > 0 ? (
          <span className="text-ink-soft">Written by {inOneSentence(summary.writers)}</span>
        ) : null}
      </div>
    ),
  };
}

function staleWords({ stale, needed }: OverarchingSummary): string {
  return `${staleLabel.label}: ${stale} of ${needed} parts`;
}
