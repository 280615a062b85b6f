import { ActionForm } from '@/components/forms/action-form';
import { FileField } from '@/components/forms/file-field';
import { TextArea } from '@/components/forms/text-area';
import { checkPackAction } from '@/lib/frameworks/pack-check/actions';

/** Looks a framework pack over: every fault is listed by its path, and nothing is stored. */
export function CheckPackForm() {
  return (
    <ActionForm action={checkPackAction} submitLabel="Check pack" pendingLabel="Checking…">
      <FileField name="file" label="Pack file" hint="A JSON file." accept=".json,application/json" optional />
      <TextArea name="text" label="Or paste its text" optional rows={8} takesDetails />
    </ActionForm>
  );
}
