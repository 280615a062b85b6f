import { Details } from '@/components/ui/details';
import { RichText } from '@/components/ui/rich-text';
import type { JudgedPart } from '@/lib/overarching/types';

type JudgedPartsProps = { judged: readonly JudgedPart[]; hrefOf: (code: string) => string };

/** The parts that a summary or the whole is judged from, each with the grade and the judgement given to it. */
export function JudgedParts({ judged, hrefOf }: JudgedPartsProps) {
  return (
    <ul className="grid max-w-4xl list-none border-t border-line p-0">
      {judged.map(({ code, label, judgement, gradeLabel }) => (
        <li key={code} className="border-b border-line py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <a href={hrefOf(code)} className="font-semibold">
              {label}
            </a>
            <span className={gradeLabel ? undefined : 'text-ink-soft'}>
              {gradeLabel ?? (judgement ? 'No grade' : 'Not written yet')}
            </span>
          </div>
          {judgement ? (
            <Details
              summary={
                <>
                  Read the judgement<span className="sr-only"> on {label}</span>
                </>
              }
            >
              <RichText text={judgement} headingLevel={4} />
            </Details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
