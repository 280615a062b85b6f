import { openCommentsWords } from '@/lib/self-evaluations/comments/labels';
import type { CommentCount } from '@/lib/self-evaluations/comments/types';

type OpenCommentsProps = {
  counts: readonly CommentCount[];
  criteria: readonly { code: string; label: string }[];
  hrefOf: (code: string) => string;
};

/** The criteria with comments that nobody has resolved, each with the way there; nothing where there are none. */
export function OpenComments({ counts, criteria, hrefOf }: OpenCommentsProps) {
  const open = criteria.flatMap(({ code, label }) => {
    const count = counts.find(({ criterionCode }) => criterionCode === code)?.open ?? 0;
    return count > 0 ? { code, label, count } : [];
  });
  if (open.length === 0) return null;
  return (
    <ul className="grid max-w-prose gap-2 pl-5">
      {open.map(({ code, label, count }) => (
        <li key={code} className="list-disc">
          <a href={hrefOf(code)}>{label}</a>: {openCommentsWords(count)}
        </li>
      ))}
    </ul>
  );
}
