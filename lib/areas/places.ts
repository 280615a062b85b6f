import type { Person } from '@/lib/access/actor';

/** Somewhere that a person works, one link away. `isWithin`: a partner inside the area named before it. */
export type Place = { href: string; label: string; isWithin: boolean; isCurrent: boolean };

/**
 * Where the person works: their areas, within an area the partners they serve when these are several, and the
 * installation for its operators. Empty for somebody who works in one place alone, and so has nothing to choose.
 */
export function placesOf(person: Pick<Person, 'memberships' | 'isOperator'>, pathname: string): Place[] {
  const isAt = (href: string) => `${pathname}/`.startsWith(`${href}/`);
  const areas = [...Map.groupBy(person.memberships, ({ area }) => area.slug)].flatMap(
    ([slug, memberships]): Place[] => {
      const areaPath = `/areas/${slug}`;
      const label = memberships[0]?.area.name ?? slug;
      const partners = new Map(memberships.map(({ partnerSlug, partnerName }) => [partnerSlug, partnerName]));
      partners.delete(null);
      const within = [...partners].map(([partner, name]) => {
        const href = `${areaPath}/partners/${partner}`;
        return { href, label: name ?? String(partner), isWithin: true, isCurrent: isAt(href) };
      });
      const area = { href: `${areaPath}/work`, label, isWithin: false, isCurrent: isAt(areaPath) };
      return within.length > 1 ? [area, ...within] : [area];
    },
  );
  const installation = { href: '/admin/areas', label: 'This installation', isWithin: false, isCurrent: isAt('/admin') };
  const places = person.isOperator ? [...areas, installation] : areas;
  return places.length > 1 ? places : [];
}
