import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { editReportAction } from '@/lib/reports/actions';
import type { ReportView } from '@/lib/reports/types';

/** The words of a report; its picture is taken already. */
export function EditReportForm({ report, areaSlug }: { report: ReportView; areaSlug: string }) {
  const { headline, commentary, nextSteps } = report;
  return (
    <ActionForm
      action={editReportAction}
      submitLabel="Save the report"
      pendingLabel="Saving…"
      cancelHref={`/areas/${areaSlug}/reports/${report.id}`}
      defaultValue={{ headline, commentary, nextSteps }}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="reportId" value={report.id} />
      <Hidden name="version" value={report.version} />
      <TextField name="headline" label="Headline" hint="One sentence: what the board should remember." />
      <TextArea
        name="commentary"
        label="Commentary"
        hint="What the figures mean, what has been done since the last report, what worries you. No child, family or case."
        rows={10}
      />
      <TextArea
        name="nextSteps"
        label="Next steps"
        hint="What will be done next, by whom and by when, and what the board is asked to decide."
        rows={6}
      />
    </ActionForm>
  );
}
