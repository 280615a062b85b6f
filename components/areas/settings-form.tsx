import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { configureAreaAction } from '@/lib/areas/actions';
import { secondFactorHints, secondFactorLabels } from '@/lib/areas/labels';
import { SECOND_FACTOR_RULES } from '@/lib/areas/rules';
import type { AreaSettingsView } from '@/lib/areas/types';

/** What an inspection lead decides for everybody in the area. */
export function SettingsForm({ areaSlug, settings }: { areaSlug: string; settings: AreaSettingsView }) {
  return (
    <ActionForm
      key={settings.secondFactor}
      action={configureAreaAction}
      defaultValue={{ secondFactor: settings.secondFactor }}
      submitLabel="Save settings"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <RadioGroup
        name="secondFactor"
        label="A second factor when signing in"
        options={SECOND_FACTOR_RULES.map((value) => ({
          value,
          label: secondFactorLabels[value],
          hint: secondFactorHints[value],
        }))}
      />
    </ActionForm>
  );
}
