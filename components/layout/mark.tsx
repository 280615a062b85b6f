/** The product's own mark: a grid of things to get ready, and a tick through it. The same drawing as public/favicon.svg. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0 print:hidden">
      <g fill="#7fb3b3">
        <circle cx="8" cy="8" r="2.4" />
        <circle cx="16" cy="8" r="2.4" />
        <circle cx="8" cy="24" r="2.4" />
        <circle cx="24" cy="24" r="2.4" />
        <circle cx="24" cy="16" r="2.4" />
      </g>
      <path
        d="m8 16 7 8L25 8"
        fill="none"
        stroke="#ffd43b"
        strokeWidth="4.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
