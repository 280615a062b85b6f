import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { selfKnowledgeLabels, selfKnowledgeMeanings, signMeaning } from '@/lib/readiness/self-knowledge/labels';
import { SELF_KNOWLEDGE_MARKS } from '@/lib/readiness/self-knowledge/rules';

/** What each mark means, and what a measure has to say. */
export function SelfKnowledgeLegend() {
  return (
    <Details summary="What the marks mean">
      <SummaryList
        isCompact
        rows={SELF_KNOWLEDGE_MARKS.map((mark) => ({
          label: <Tag tone={selfKnowledgeLabels[mark].tone}>{selfKnowledgeLabels[mark].label}</Tag>,
          value: selfKnowledgeMeanings[mark],
        }))}
      />
      <p className="mt-3 max-w-prose">{signMeaning}</p>
    </Details>
  );
}
