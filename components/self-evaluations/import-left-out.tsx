import { Section } from '@/components/ui/section';
import { counted } from '@/lib/platform/counted';

type ImportLeftOutProps = { leftOut: readonly string[]; pictures: number };

/** What of a file has no place in the self-evaluation, so that nobody believes it was taken over. */
export function ImportLeftOut({ leftOut, pictures }: ImportLeftOutProps) {
  if (leftOut.length === 0 && pictures === 0) return null;
  return (
    <Section
      heading="What has no place"
      lead="This stands in the file, but not in a box of a criterion that this service is asked. It is not taken over."
    >
      <ul className="max-w-prose wrap-anywhere">
        {leftOut.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {pictures > 0 ? <li>{counted(pictures, 'picture')}</li> : null}
      </ul>
    </Section>
  );
}
