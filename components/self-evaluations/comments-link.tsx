import { Link } from '@/components/ui/link';
import { commentsWords } from '@/lib/self-evaluations/comments/labels';
import type { CommentCount } from '@/lib/self-evaluations/comments/types';

type CommentsLinkProps = {
  counts: readonly CommentCount[];
  criterion: { code: string; label: string };
  href: string;
};

/** The way to what is said of one answer, and how much of it is open. */
export function CommentsLink({ counts, criterion, href }: CommentsLinkProps) {
  const count = counts.find(({ criterionCode }) => criterionCode === criterion.code);
  return (
    <Link href={href}>
      {count ? commentsWords(count) : 'Comment'}
      <span className="sr-only"> on {criterion.label}</span>
    </Link>
  );
}
