import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import type { BoardView } from '@/lib/boards/types';
import { formatDay } from '@/lib/platform/days';
import { draftReportAction } from '@/lib/reports/actions';

type DraftReportFormProps = {
  areaSlug: string;
  boards: readonly BoardView[];
  frameworks: readonly { code: string; title: string }[];
};

/** For which board and under which framework a report is drafted. */
export function DraftReportForm({ areaSlug, boards, frameworks }: DraftReportFormProps) {
  const only = frameworks.length === 1 ? frameworks[0] : undefined;
  return (
    <ActionForm
      action={draftReportAction}
      submitLabel="Draft the report"
      pendingLabel="Drafting…"
      cancelHref={`/areas/${areaSlug}/reports`}
      defaultValue={{ frameworkCode: frameworks[0]?.code }}
    >
      <Hidden name="area" value={areaSlug} />
      <RadioGroup
        name="boardId"
        label="Which board is it for?"
        options={boards.map(({ id, name, meetsOn, isMeetingAhead }) => ({
          value: id,
          label: name,
          hint: meetsOn && isMeetingAhead ? `Meets on ${formatDay(meetsOn)}` : undefined,
        }))}
      />
      {only ? (
        <Hidden name="frameworkCode" value={only.code} />
      ) : (
        <RadioGroup
          name="frameworkCode"
          label="Which framework does it look at?"
          options={frameworks.map(({ code, title }) => ({ value: code, label: title }))}
        />
      )}
    </ActionForm>
  );
}
