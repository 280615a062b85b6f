import { SummaryList } from '@/components/ui/summary-list';
import type { Pack } from '@/lib/frameworks/schema';

/** The framework's own grades, best first, or that it has none. */
export function GradeScale({ pack }: { pack: Pack }) {
  if (pack.gradeScale.length === 0) return <p>This framework gives no grades. It ends in a letter of findings.</p>;
  const grades = [...pack.gradeScale].sort((a, b) => b.rank - a.rank);
  return (
    <SummaryList isCompact rows={grades.map(({ label, meaning }) => ({ label, value: meaning ?? 'No description' }))} />
  );
}
