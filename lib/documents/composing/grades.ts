import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { dayOf, formatDay } from '@/lib/platform/days';
import { headingWords, type Sheet, type Workbook } from '@/lib/platform/documents/types';
import { outlineOf } from './outline';
import type { Setting } from './types';

/** A service with what it has agreed, or null where it has agreed nothing that the reader may see. */
export type ServiceGrades = {
  name: string;
  partnerName: string;
  asked: ReadonlySet<string>;
  agreed: { edition: string; agreedAt: Date | null; grades: ReadonlyMap<string, string | null> } | null;
};

/**
 * The grades of a framework as a workbook: a sheet for each element, criteria down and services across, and one that says
 * what each service has agreed. Words only: a grade is never a number to add up.
 */
export function composeGrades(
  pack: Pack,
  services: readonly ServiceGrades[],
  { marking, areaName, today }: Setting,
  cycle: string | null,
): Workbook {
  return {
    title: `Grades of services: ${areaName}, ${pack.title}, ${cycle ?? 'what is agreed now'}, as at ${formatDay(today)}`,
    marking,
    sheets: [servicesSheet(services), ...elementSheets(pack, services)],
  };
}

function servicesSheet(services: readonly ServiceGrades[]): Sheet {
  return {
    name: 'Services',
    rows: [
      ['Service', 'Partner', 'Agreed self-evaluation', 'Agreed on'],
      ...services.map(({ name, partnerName, agreed }) => [
        name,
        partnerName,
        agreed?.edition ?? 'Nothing agreed',
        agreed?.agreedAt ? formatDay(dayOf(agreed.agreedAt)) : '',
      ]),
    ],
  };
}

function elementSheets(pack: Pack, services: readonly ServiceGrades[]): Sheet[] {
  const codes = services.flatMap(({ asked, agreed }) => [...asked, ...(agreed?.grades.keys() ?? [])]);
  const outline = outlineOf(pack, new Set(codes));
  return pack.schedule.elements.flatMap(({ label }, index) => {
    const number = String(index + 1);
    const places = outline.filter(({ heading }) => heading.number?.startsWith(`${number}.`));
    if (places.length === 0) return [];
    const rows = places.map(({ code, heading }) => [
      headingWords(heading),
      ...services.map((service) => (codes.includes(code) ? cellOf(pack, code, service) : '')),
    ]);
    return [{ name: `${number} ${label}`, rows: [['Criterion', ...services.map(({ name }) => name)], ...rows] }];
  });
}

function cellOf(pack: Pack, code: string, { asked, agreed }: ServiceGrades): string {
  if (agreed?.grades.has(code)) return gradeLabel(pack, agreed.grades.get(code) ?? null);
  return asked.has(code) ? 'Nothing agreed' : 'Not asked';
}
