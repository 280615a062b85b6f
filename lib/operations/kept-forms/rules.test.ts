import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_NAME_FIELD, keepable } from './rules';

function posted(entries: readonly (readonly [string, string | File])[], formName = 'a-form'): FormData {
  const formData = new FormData();
  formData.set(FORM_NAME_FIELD, formName);
  for (const [name, value] of entries) formData.append(name, value);
  return formData;
}

describe('what is kept of a form', () => {
  it('are its texts, and every choice of a name that stands several times', () => {
    const formData = posted([
      ['title', 'What we know'],
      ['criteria', 'SG.1'],
      ['criteria', 'SG.2'],
      ['empty', ''],
    ]);
    const values = { title: 'What we know', criteria: ['SG.1', 'SG.2'], empty: '' };
    expect(keepable(formData, [])).toEqual({ formName: 'a-form', values });
  });

  it('is no file, no secret and nothing of React’s own [V14.3.3]', () => {
    const formData = posted([
      ['file', new File(['x'], 'x.txt')],
      ['password', 'a long password'],
      ['$ACTION_1:0', '{}'],
      ['title', 'Kept'],
    ]);
    expect(keepable(formData, ['password'])).toEqual({ formName: 'a-form', values: { title: 'Kept' } });
  });

  it('is nothing of a form that does not name itself, or holds more than a form can', () => {
    expect(keepable(posted([['title', 'x']], ''), [])).toBeNull();
    expect(keepable(new FormData(), [])).toBeNull();
    expect(keepable(posted([['title', 'x'.repeat(100_001)]]), [])).toBeNull();
  });

  it('is every text as it was typed, under whatever name [V15.3.6]', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'toString'));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([one]) => one }), (entries) => {
        const wanted = entries.filter(([one]) => one !== FORM_NAME_FIELD && !one.startsWith('$ACTION'));
        const kept = keepable(posted(wanted), []);
        const normal = (text: string) => new FormDataEntry(text).value;
        for (const [one, value] of wanted) expect(kept?.values[normal(one)]).toBe(normal(value));
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
    );
  });
});

/** A text as FormData keeps it: halves of a character become the replacement character. */
class FormDataEntry {
  readonly value: string;
  constructor(text: string) {
    const formData = new FormData();
    formData.set('value', text);
    this.value = String(formData.get('value'));
  }
}
