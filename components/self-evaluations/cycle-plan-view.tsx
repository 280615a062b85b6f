import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { counted } from '@/lib/platform/counted';
import { carriedWords, cycleStepLabels } from '@/lib/self-evaluations/cycles/labels';
import { CYCLE_STEPS } from '@/lib/self-evaluations/cycles/rules';
import type { CyclePlan } from '@/lib/self-evaluations/cycles/types';

/** What starting the cycle will do: in sentences, by mapped criterion, and service by service. */
export function CyclePlanView({ plan }: { plan: CyclePlan }) {
  const { from, services, closes } = plan;
  const isOtherFramework = plan.mapping !== null;
  const steps = CYCLE_STEPS.filter((step) => services.some((service) => service.step === step));
  return (
    <>
      <Section heading="What will happen">
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          {closes ? <li>{closes.name} closes. What was agreed in it stands and stays readable.</li> : null}
          <li>
            {counted(services.length, 'service')} {services.length === 1 ? 'is' : 'are'} asked to send a self-evaluation
            by the day you set below.
          </li>
          <li>
            {from
              ? `${carriedWords(services)} ${isOtherFramework ? 'begin from' : 'are taken over from'} ${from.name}${isOtherFramework ? ` of ${from.frameworkTitle}, without grades and confidence: they belong to the other framework` : ', with grades and confidence'}.`
              : 'Nothing is taken over.'}
          </li>
          {steps.map((step) => (
            <li key={step}>
              <strong>{counted(services.filter((service) => service.step === step).length, 'service')}</strong>:{' '}
              {cycleStepLabels[step].means}
            </li>
          ))}
        </ul>
      </Section>
      {isOtherFramework ? (
        <Section heading="Which criterion begins from which">
          <Table
            caption="Which criterion begins from which"
            isCaptionHidden
            narrow="stack"
            rows={plan.pairs}
            rowKey={({ target }) => target}
            columns={[
              { header: 'Criterion', rowHeader: true, cell: ({ targetLabel }) => targetLabel },
              { header: 'Begins from', cell: ({ sourceLabel }) => sourceLabel ?? 'Nothing' },
            ]}
          />
        </Section>
      ) : null}
      <Section heading="Service by service">
        <Table
          caption="What happens to each service"
          isCaptionHidden
          narrow="stack"
          rows={services}
          rowKey={({ serviceId }) => serviceId}
          columns={[
            { header: 'Partner', cell: ({ partnerName }) => partnerName },
            { header: 'Service', rowHeader: true, cell: ({ serviceName }) => serviceName },
            {
              header: 'What happens',
              cell: ({ step }) => <Tag tone={cycleStepLabels[step].tone}>{cycleStepLabels[step].label}</Tag>,
            },
            { header: 'Criteria asked', numeric: true, cell: ({ asked }) => asked },
            { header: 'Answers taken over', numeric: true, cell: ({ carried }) => carried },
          ]}
        />
      </Section>
    </>
  );
}
