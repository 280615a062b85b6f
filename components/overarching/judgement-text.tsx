import { RichText } from '@/components/ui/rich-text';

type JudgementTextProps = { judgement: string; whatNext: string; nextQuestion: string; headingLevel: 3 | 4 };

/** A judgement and what comes next, as written. */
export function JudgementText({ judgement, whatNext, nextQuestion, headingLevel }: JudgementTextProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="grid max-w-prose gap-4">
      {judgement ? <RichText text={judgement} headingLevel={headingLevel} /> : null}
      {whatNext ? (
        <div>
          <Heading className="mb-1 text-base font-bold">{nextQuestion}</Heading>
          <RichText text={whatNext} headingLevel={headingLevel === 3 ? 4 : 5} />
        </div>
      ) : null}
    </div>
  );
}
