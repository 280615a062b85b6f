/** The first stop of the keyboard: jumps over header and navigation to the page itself. */
export function SkipLink() {
  return (
    <a href="#main" className="skip-link">
      Skip to main content
    </a>
  );
}
