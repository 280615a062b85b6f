/** The field in which a form names itself; the shell of every form carries it. */
export const FORM_NAME_FIELD = 'form-name';

/** Fields whose content is never kept, nor sent back to the page. */
export const SECRET_FIELDS = ['password', 'currentPassword', 'newPassword', 'code'];

const MAX_CHARACTERS = 100_000;

/**
 * What of a posted form can be given back: its texts and choices, never a file or a secret, and nothing of React's own.
 * Null when the form does not name itself or holds more than any form of ours does.
 */
export function keepable(
  formData: FormData,
  secretFields: readonly string[],
): { formName: string; values: Record<string, string | string[]> } | null {
  const formName = formData.get(FORM_NAME_FIELD);
  if (typeof formName !== 'string' || formName === '') return null;
  const values: Record<string, string | string[]> = Object.create(null);
  let characters = 0;
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || name === FORM_NAME_FIELD) continue;
    if (secretFields.includes(name)) continue;
    characters += name.length + value.length;
    const before = values[name];
    values[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return characters > MAX_CHARACTERS ? null : { formName, values };
}
