'use client';

type ErrorSummaryProps = {
  formId: string;
  /** Messages by field name; the empty name holds what is wrong with the form as a whole. */
  errors: Readonly<Record<string, string[] | undefined>>;
};

/** Everything that is wrong, at the top of the form, each error a link to its field. Renders nothing when nothing is wrong. */
export function ErrorSummary({ formId, errors }: ErrorSummaryProps) {
  const entries = Object.entries(errors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
  if (entries.length === 0) return null;
  const titleId = `${formId}-error-title`;
  return (
    <div role="alert" aria-labelledby={titleId} className="rounded-sm border-4 border-blocker px-5 py-4">
      <h2 id={titleId} className="mb-2 text-lg">
        There is a problem
      </h2>
      <ul className="grid list-none gap-1.5 p-0">
        {entries.map(({ name, message }) => (
          <li key={`${name} ${message}`} className="font-bold">
            {name === '' ? (
              <span className="text-blocker">{message}</span>
            ) : (
              <a href={`#${formId}-${name}`} className="text-blocker hover:text-ink" onClick={focusField}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fragment link only scrolls; this also puts the cursor into the field and its label into view. */
function focusField(event: React.MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  (field.closest('[data-field]') ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}
