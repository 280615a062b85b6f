import { Fragment } from 'react';
import { ChartFrame } from '@/components/ui/chart-frame';
import { StatusMark } from '@/components/ui/status-mark';
import { Table } from '@/components/ui/table';
import { courseLabels } from '@/lib/measures/labels';
import type { SelfKnowledgeCriterion } from '@/lib/readiness/self-knowledge/types';
import { AuditMark, GradePlot, GradeScale, OwnMark } from './grade-plot';

type SelfKnowledgeChartProps = { sentence: string; criteria: readonly SelfKnowledgeCriterion[] };

/** Criterion by criterion, the grades that services give themselves above those of moderated audits, on one scale. */
export function SelfKnowledgeChart({ sentence, criteria }: SelfKnowledgeChartProps) {
  const [first] = criteria;
  if (!first) return null;
  return (
    <ChartFrame
      finding={sentence}
      note="Nothing is averaged: each mark stands for the services or audits at one grade, and a number says how many."
      table={<CriterionTable criteria={criteria} />}
    >
      <ul className="mb-4 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 text-sm">
        <li className="flex items-center gap-2">
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
            <OwnMark x={12} y={12} count={1} />
          </svg>
          Services of themselves
        </li>
        <li className="flex items-center gap-2">
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
            <AuditMark x={12} y={12} count={1} />
          </svg>
          Moderated audits
        </li>
      </ul>
      <div className="grid sm:grid-cols-[minmax(0,20rem)_minmax(0,1fr)_13rem]">
        <span className="max-sm:hidden" />
        <GradeScale labels={first.points.map(({ label }) => label)} />
        <span className="max-sm:hidden" />
        {[...Map.groupBy(criteria, ({ element }) => element)].map(([element, group]) => (
          <Fragment key={element}>
            <span className="pt-3 pb-1 text-lg font-bold sm:col-span-3">{element}</span>
            {group.map((criterion) => (
              <CriterionRow key={criterion.code} criterion={criterion} />
            ))}
          </Fragment>
        ))}
      </div>
    </ChartFrame>
  );
}

function CriterionRow({ criterion }: { criterion: SelfKnowledgeCriterion }) {
  return (
    <>
      <span className="self-stretch content-center border-t border-line pt-2 pb-1">{criterion.label}</span>
      <span className="content-center sm:border-t sm:border-line">
        <GradePlot points={criterion.points} width={640} className="max-sm:hidden" />
        <GradePlot points={criterion.points} width={320} className="sm:hidden" />
      </span>
      <span className="grid content-center gap-1 border-line text-sm max-sm:pb-2 sm:border-t">
        <Sign course="worse" count={criterion.worse} />
        <Sign course="better" count={criterion.better} />
      </span>
    </>
  );
}

function Sign({ course, count }: { course: 'worse' | 'better'; count: number }) {
  if (count === 0) return null;
  const { label, tone } = courseLabels[course];
  return (
    <span className="flex items-center gap-1.5">
      <StatusMark tone={tone} size="small" />
      {count === 1 ? 'A measure' : `${count} measures`} {label.toLowerCase()}
    </span>
  );
}

function CriterionTable({ criteria }: { criteria: readonly SelfKnowledgeCriterion[] }) {
  const words = (points: SelfKnowledgeCriterion['points'], of: 'services' | 'audits') =>
    points
      .filter((point) => point[of] > 0)
      .map((point) => `${point.label} ${point[of]}`)
      .join(', ') || 'None';
  return (
    <Table
      caption="Grades by criterion"
      isCaptionHidden
      narrow="stack"
      rows={criteria}
      rowKey={({ code }) => code}
      columns={[
        { header: 'Criterion', rowHeader: true, cell: ({ label, element }) => `${element}: ${label}` },
        { header: 'Services of themselves', cell: ({ points }) => words(points, 'services') },
        { header: 'Moderated audits', cell: ({ points }) => words(points, 'audits') },
        { header: 'Measures getting worse', numeric: true, cell: ({ worse }) => worse },
        { header: 'Measures getting better', numeric: true, cell: ({ better }) => better },
      ]}
    />
  );
}
