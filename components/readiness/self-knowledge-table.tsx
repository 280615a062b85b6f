import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { courseLabels } from '@/lib/measures/labels';
import { knowledgeReason, selfKnowledgeLabels } from '@/lib/readiness/self-knowledge/labels';
import type { GradeCount, SelfKnowledgeRow, SelfKnowledgeView } from '@/lib/readiness/self-knowledge/types';
import { notStartedLabel, selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';

type SelfKnowledgeTableProps = {
  view: Pick<SelfKnowledgeView, 'frameworkCode' | 'isGraded' | 'canOpenAudits'>;
  rows: readonly SelfKnowledgeRow[];
  areaPath: string;
};

/** Criterion by service: the grade, what audits and measures show, and what follows of it. */
export function SelfKnowledgeTable({ view, rows, areaPath }: SelfKnowledgeTableProps) {
  const { frameworkCode, isGraded, canOpenAudits } = view;
  const framework = `framework=${frameworkCode}`;
  const columns: Column<SelfKnowledgeRow>[] = [
    {
      header: 'Criterion',
      rowHeader: true,
      cell: ({ criterion }) => (
        <a href={`${areaPath}/readiness/criteria/${criterion.code}?${framework}`}>{criterion.label}</a>
      ),
    },
    { header: 'Service', cell: (row) => <ServiceWords row={row} areaPath={areaPath} framework={framework} /> },
    { header: 'Of itself', cell: (row) => <GradeWords row={row} /> },
    {
      header: 'Audits',
      cell: ({ audits }) => (
        <AuditWords audits={audits} href={canOpenAudits ? `${areaPath}/case-files/audits` : null} />
      ),
    },
    { header: 'Measures', cell: ({ measures }) => <MeasureWords measures={measures} areaPath={areaPath} /> },
    { header: 'What follows', cell: ({ knowledge }) => <MarkWords knowledge={knowledge} /> },
  ];
  const isShown = ({ header }: Column<SelfKnowledgeRow>) =>
    isGraded || !['Of itself', 'Audits', 'What follows'].includes(String(header));
  return (
    <Table
      caption="Grades, audits and measures by criterion and service"
      isCaptionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ key }) => key}
      columns={columns.filter(isShown)}
    />
  );
}

function AuditWords({ audits, href }: { audits: readonly GradeCount[]; href: string | null }) {
  const words = audits.map(({ label, count }) => `${label} ${count}`).join(', ') || 'None';
  return href && audits.length > 0 ? <a href={href}>{words}</a> : words;
}

function ServiceWords({ row, areaPath, framework }: { row: SelfKnowledgeRow; areaPath: string; framework: string }) {
  const { criterion, service, partner } = row;
  return (
    <div>
      <a href={`${areaPath}/self-evaluations/${service.id}?${framework}#${criterion.code}`}>{service.name}</a>
      <span className="block text-sm text-ink-soft">{partner.name}</span>
    </div>
  );
}

function GradeWords({ row: { grade, status } }: { row: SelfKnowledgeRow }) {
  const standing = status === null ? notStartedLabel.label : selfEvaluationStatusLabels[status].label;
  return (
    <div>
      {grade?.label ?? 'No grade'}
      {status === 'agreed' ? null : <span className="block text-sm text-ink-soft">{standing}</span>}
    </div>
  );
}

function MeasureWords({ measures, areaPath }: { measures: SelfKnowledgeRow['measures']; areaPath: string }) {
  if (measures.length === 0) return 'None';
  return (
    <ul className="grid list-none gap-1 p-0">
      {measures.map(({ id, name, course }) => (
        <li key={id}>
          <a href={`${areaPath}/measures/${id}`}>{name}</a>: {courseLabels[course].label.toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

function MarkWords({ knowledge }: { knowledge: SelfKnowledgeRow['knowledge'] }) {
  const { label, tone } = selfKnowledgeLabels[knowledge.mark];
  return (
    <div>
      <Tag tone={tone}>{label}</Tag>
      <span className="mt-1 block text-sm text-ink-soft">{knowledgeReason(knowledge)}</span>
    </div>
  );
}
