'use client';

/** Puts a text into a field as if it had been typed, so that whatever listens to the field hears of it. */
export function setFieldValue(control: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  if (control.value === value) return;
  // React overrides the property of each element it draws, and would take this for its own doing.
  const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
  announceInput(control);
}

/** Tells whatever listens to a field that its text has changed. */
export function announceInput(control: HTMLTextAreaElement | HTMLInputElement): void {
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Fills the fields of a form that are named, texts and choices alike. */
export function fillForm(form: HTMLFormElement, values: Readonly<Record<string, string | string[]>>): void {
  for (const [name, value] of Object.entries(values)) {
    const wanted = [value].flat();
    for (const control of form.elements) {
      const isText = control instanceof HTMLTextAreaElement;
      if (!(isText || control instanceof HTMLInputElement) || control.name !== name) continue;
      if (!isText && ['radio', 'checkbox'].includes(control.type)) control.checked = wanted.includes(control.value);
      else setFieldValue(control, wanted.join('\n'));
    }
  }
}
