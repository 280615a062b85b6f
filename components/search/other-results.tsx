import { Tag } from '@/components/ui/tag';
import { actionStatusLabels } from '@/lib/findings/labels';
import { formatDay } from '@/lib/platform/days';
import type { FoundAction, FoundCriterion, FoundFinding, FoundPerson } from '@/lib/search/types';
import { Marked } from './marked';
import { ResultList } from './result-list';

type CriterionResultsProps = { found: readonly FoundCriterion[]; hrefOf: (found: FoundCriterion) => string };

/** Criteria found, with what good looks like. */
export function CriterionResults({ found, hrefOf }: CriterionResultsProps) {
  return (
    <ResultList
      results={found.map((criterion) => ({
        key: `${criterion.frameworkCode}/${criterion.code}`,
        href: hrefOf(criterion),
        title: <Marked pieces={criterion.title} />,
        about: `${criterion.code} · ${criterion.frameworkTitle}`,
        children: (
          <p className="mt-1">
            <Marked pieces={criterion.text} />
          </p>
        ),
      }))}
    />
  );
}

/** Findings found, with what they say. */
export function FindingResults({ found, areaPath }: { found: readonly FoundFinding[]; areaPath: string }) {
  return (
    <ResultList
      results={found.map(({ id, number, title, text, kindLabel, partnerName }) => ({
        key: id,
        href: `${areaPath}/findings/${id}`,
        title: (
          <>
            {number}. <Marked pieces={title} />
          </>
        ),
        about: `${kindLabel} · ${partnerName}`,
        children: (
          <p className="mt-1">
            <Marked pieces={text} />
          </p>
        ),
      }))}
    />
  );
}

/** Actions found, each leading to its finding. */
export function ActionResults({ found, areaPath }: { found: readonly FoundAction[]; areaPath: string }) {
  return (
    <ResultList
      results={found.map(({ id, findingId, title, text, ownerName, partnerName, dueOn, status }) => ({
        key: id,
        href: `${areaPath}/findings/${findingId}`,
        title: <Marked pieces={title} />,
        about: (
          <>
            {ownerName}, {partnerName} · due {formatDay(dueOn)}{' '}
            <Tag tone={actionStatusLabels[status].tone}>{actionStatusLabels[status].label}</Tag>
          </>
        ),
        children: (
          <p className="mt-1">
            <Marked pieces={text} />
          </p>
        ),
      }))}
    />
  );
}

/** People found, with their roles. */
export function PersonResults({ found, areaPath }: { found: readonly FoundPerson[]; areaPath: string }) {
  return (
    <ResultList
      results={found.map(({ id, name, roles }) => ({
        key: id,
        href: `${areaPath}/people/${id}`,
        title: name,
        about: roles.length > 0 ? roles.join('; ') : 'No role in force',
      }))}
    />
  );
}
