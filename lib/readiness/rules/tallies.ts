import { criteriaOf, elementsOf } from '@/lib/frameworks/evaluation-schedule';
import type { AreaReadiness, Gap, Readiness } from '../types';
import type { RuleContext } from './context';
import { readinessOf } from './status';

class Tally {
  needed = 0;
  inPlace = 0;
  hasFacts = false;
  readonly gaps: Gap[] = [];

  readiness(): Readiness {
    return readinessOf(this.gaps, this.inPlace, this.needed, this.hasFacts);
  }
}

/** A tally for the area and for each element, criterion, partner, and criterion of a partner. */
export class Tallies {
  private readonly area = new Tally();
  private readonly elements: readonly Tally[];
  private readonly criteria: readonly Tally[];
  private readonly partners: readonly Tally[];
  private readonly cells: readonly (readonly Tally[])[];
  private readonly partnerIndex: ReadonlyMap<string, number>;
  /** By code: the element, and the criterion with all those above it. */
  private readonly places = new Map<string, { element: number; criteria: readonly number[] }>();
  private readonly lookedUp = new Map<string | null, Map<string | null, readonly Tally[]>>();

  constructor(private readonly context: RuleContext) {
    const { pack, facts } = context;
    const tallies = (count: number) => Array.from({ length: count }, () => new Tally());
    this.elements = tallies(elementsOf(pack).length);
    this.criteria = tallies(criteriaOf(pack).length);
    this.partners = tallies(facts.partners.length);
    this.cells = this.criteria.map(() => tallies(facts.partners.length));
    this.partnerIndex = new Map(facts.partners.map(({ id }, index) => [id, index]));
    elementsOf(pack).forEach(({ code }, element) => {
      this.places.set(code, { element, criteria: [] });
    });
    criteriaOf(pack).forEach(({ criterion, element, parent }, index) => {
      const above = this.places.get(parent?.code ?? element.code);
      if (above) this.places.set(criterion.code, { element: above.element, criteria: [...above.criteria, index] });
    });
  }

  knows(criterion: string): boolean {
    return this.places.has(criterion);
  }

  at(criterion: string | null, partnerId: string | null): readonly Tally[] {
    let byPartner = this.lookedUp.get(criterion);
    if (!byPartner) {
      byPartner = new Map();
      this.lookedUp.set(criterion, byPartner);
    }
    let tallies = byPartner.get(partnerId);
    if (!tallies) {
      tallies = this.lookUp(criterion, partnerId);
      byPartner.set(partnerId, tallies);
    }
    return tallies;
  }

  private lookUp(criterion: string | null, partnerId: string | null): readonly Tally[] {
    const place = criterion === null ? undefined : this.places.get(criterion);
    const partner = partnerId === null ? undefined : this.partnerIndex.get(partnerId);
    return [
      this.area,
      ...(place ? [this.elements[place.element]] : []),
      ...(place?.criteria.map((index) => this.criteria[index]) ?? []),
      ...(partner === undefined ? [] : [this.partners[partner]]),
      ...(partner === undefined ? [] : (place?.criteria.map((index) => this.cells[index]?.[partner]) ?? [])),
    ].filter((tally) => tally !== undefined);
  }

  readiness(): AreaReadiness {
    const { pack, facts } = this.context;
    const of = (tally: Tally | undefined): Readiness => (tally ?? new Tally()).readiness();
    return {
      ...of(this.area),
      elements: elementsOf(pack).map(({ code, label }, index) => ({ code, label, ...of(this.elements[index]) })),
      criteria: criteriaOf(pack).map(({ criterion, element, depth }, index) => ({
        code: criterion.code,
        label: criterion.label,
        element: element.code,
        depth,
        ...of(this.criteria[index]),
        cells: facts.partners.map(({ id }, partner) => ({
          criterion: criterion.code,
          partnerId: id,
          ...of(this.cells[index]?.[partner]),
        })),
      })),
      partners: facts.partners.map(({ id, slug, name }, index) => ({ id, slug, name, ...of(this.partners[index]) })),
    };
  }
}
