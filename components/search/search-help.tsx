/** How to ask, for whoever has found nothing or has yet to ask. */
export function SearchHelp() {
  return (
    <ul>
      <li>Every word counts. Other forms of it are found too: “visited” finds “visit” and “visits”.</li>
      <li>Put words in quotes to find them together: “core group”.</li>
      <li>
        Write <strong>or</strong> between words to find either, and a minus before a word to leave out what holds it.
      </li>
      <li>The beginning of a word is enough for titles, names of files and people.</li>
      <li>Words such as “the” and “of” are not looked for.</li>
    </ul>
  );
}
