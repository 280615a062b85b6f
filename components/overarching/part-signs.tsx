import { StatusMark } from '@/components/ui/status-mark';
import type { Disagreement, Gap } from '@/lib/overarching/comparison';
import { disagreementWords, gapWords, lowConfidenceWords } from '@/lib/overarching/labels';
import type { Tone } from '@/lib/platform/tone';

type PartSignsProps = {
  disagreement: Disagreement | null;
  lowConfidence: readonly string[];
  gaps: readonly Gap[];
};

/** What deserves a second look in how the services see a criterion, each in a sentence with its shape. */
export function PartSigns({ disagreement, lowConfidence, gaps }: PartSignsProps) {
  const signs: { tone: Tone; words: string }[] = [
    ...(disagreement ? [{ tone: 'gap' as const, words: disagreementWords(disagreement) }] : []),
    ...gaps.map((gap) => ({ tone: 'gap' as const, words: gapWords(gap) })),
    ...(lowConfidence.length > 0 ? [{ tone: 'watch' as const, words: lowConfidenceWords(lowConfidence) }] : []),
  ];
  if (signs.length === 0) return null;
  return (
    <ul className="grid list-none gap-1 p-0">
      {signs.map(({ tone, words }) => (
        <li key={words} className="flex max-w-prose gap-2">
          <span className="flex h-7 items-center">
            <StatusMark tone={tone} size="small" />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
