import { Details } from '@/components/ui/details';

const marks = [
  ['# Heading', 'a heading; ## for a smaller one'],
  ['- Item', 'an item of a bullet list'],
  ['1. Item', 'an item of a numbered list'],
  ['**words**', 'bold words'],
  ['[words](https://www.example.org)', 'a link'],
] as const;

/** The marks of structured text, which work with and without JavaScript. */
export function FormattingHelp() {
  return (
    <Details summary="How to set headings, lists, bold and links">
      <p>Write these marks. Leave an empty line between paragraphs.</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {marks.map(([mark, meaning]) => (
          <div key={mark} className="contents">
            <dt className="font-semibold wrap-anywhere">{mark}</dt>
            <dd className="max-sm:mb-1 max-sm:pl-4">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 noscript:hidden">
        Or use the buttons above the field, Ctrl and B for bold, and Ctrl and K for a link. What you paste from Word or
        a website keeps its headings, lists, bold and links.
      </p>
    </Details>
  );
}
