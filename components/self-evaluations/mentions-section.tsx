import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/platform/days';
import { addressOf } from '@/lib/self-evaluations/comments/place';
import type { Mention } from '@/lib/self-evaluations/comments/types';

/** Comments in which the reader is asked to look; nothing where there are none. */
export function MentionsSection({ mentions, areaPath }: { mentions: readonly Mention[]; areaPath: string }) {
  if (mentions.length === 0) return null;
  return (
    <Section heading="You are asked to look" lead="Each stays here until you answer or somebody resolves it.">
      <ul className="grid list-none gap-3 p-0">
        {mentions.map((mention) => (
          <li key={mention.commentId} className="border-b border-line pb-3">
            <Link href={addressOf(mention, areaPath)}>
              {mention.criterionName}, {mention.serviceName}
            </Link>
            <div className="text-sm text-ink-soft">
              {mention.askedByName} asked you on {formatInstant(mention.askedAt)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
