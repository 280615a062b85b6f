import { Section } from '@/components/ui/section';
import { missingWords } from '@/lib/overarching/labels';
import type { WrittenPart } from '@/lib/overarching/types';
import { counted } from '@/lib/platform/counted';

type UnfinishedPartsProps = { parts: readonly WrittenPart[]; hrefOf: (code: string) => string };

/** What is still missing before an evaluation can be sent, each with the way to it; nothing where all is written. */
export function UnfinishedParts({ parts, hrefOf }: UnfinishedPartsProps) {
  const unfinished = parts.filter(({ missing }) => missing.length > 0);
  if (unfinished.length === 0) return null;
  return (
    <Section
      heading={`${counted(unfinished.length, 'part')} ${unfinished.length === 1 ? 'is' : 'are'} not finished`}
      lead="Finish these before you send the evaluation for sign-off."
    >
      <ul className="mb-10 grid max-w-prose gap-2 pl-5">
        {unfinished.map(({ code, label, isSaved, missing }) => (
          <li key={code} className="list-disc">
            <a href={hrefOf(code)}>{label}</a>
            {isSaved ? `: missing ${missingWords(missing)}` : ': not started'}
          </li>
        ))}
      </ul>
    </Section>
  );
}
