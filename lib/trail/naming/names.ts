import { criteriaOf, gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import type { Names } from '../types';

type Row = { id: string; name: string };

/** What an area's events may name. */
export type Known = {
  packs: readonly Pack[];
  partners: readonly (Row & { slug: string })[];
  boards: readonly Row[];
  people: readonly Row[];
  findings: readonly { id: string; number: number; title: string; partnerId: string }[];
};

/**
 * The names of what is known. A code that several of the area's frameworks have is called as in the first of them;
 * what nobody knows any more is called so, or by its code.
 */
export function namesFrom({ packs, partners, boards, people, findings }: Known): Names {
  const nameIn = (rows: readonly Row[], gone: string) => {
    const byId = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: string) => byId.get(id) ?? gone;
  };
  const numbers = new Map(findings.map(({ id, number }) => [id, number]));
  const criteria = labelsOf(packs, (pack) =>
    criteriaOf(pack).map(({ criterion }) => [criterion.code, criterion.label]),
  );
  const handover = labelsOf(packs, (pack) => pack.handover.map(({ key, label }) => [key, label]));
  return {
    partner: nameIn(partners, 'a partner that is no longer there'),
    board: nameIn(boards, 'a board that is no longer there'),
    person: nameIn(people, 'somebody'),
    finding: (id) => `finding ${numbers.get(id) ?? 'that is no longer there'}`,
    framework: (code) => packs.find((pack) => pack.code === code)?.title ?? code,
    // Evidence names a criterion with its framework.
    criterion: (code) => criteria.get(code.split('/').at(-1) ?? '') ?? code,
    grade: (code) => {
      const pack = packs.find(({ gradeScale }) => gradeScale.some((grade) => grade.code === code)) ?? packs[0];
      return pack ? gradeLabel(pack, code) : (code ?? 'none');
    },
    handoverItem: (key) => handover.get(key) ?? key,
  };
}

function labelsOf(packs: readonly Pack[], entriesOf: (pack: Pack) => (readonly [string, string])[]) {
  return new Map(packs.toReversed().flatMap(entriesOf));
}
