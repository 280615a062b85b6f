import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, PersonContent } from './content';
import { idOf, need } from './keys';

/** The ids of everything that one area's content names by key. */
export class AreaKeys {
  readonly areaId: string;
  private readonly emails: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;

  constructor(private readonly content: AreaContent) {
    this.areaId = idOf('area', content.slug);
    this.emails = new Map(content.people.map((person) => [person.key, emailOf(content, person)]));
    this.known = new Set([
      ...content.boards.map(({ key }) => `board ${key}`),
      ...content.partners.map(({ slug }) => `partner ${slug}`),
      ...content.partners.flatMap(({ slug, services }) => services.map(({ key }) => `service ${slug}/${key}`)),
      ...content.evidence.map(({ key }) => `evidence ${key}`),
      ...content.inspections.map(({ key }) => `inspection ${key}`),
      ...content.audits.map(({ key }) => `audit ${key}`),
    ]);
  }

  /** The person with that key. Throws when the content has none. */
  person(key: string): string {
    return idOf('person', need(this.emails.get(key), `the person ${key}`));
  }

  /** The thing with that key. Throws when the content has none. */
  thing(kind: 'board' | 'partner' | 'service' | 'evidence' | 'inspection' | 'audit', key: string): string {
    if (!this.known.has(`${kind} ${key}`)) need(null, `the ${kind} ${key}`);
    return this.made(kind, key);
  }

  /** An id for something that nothing refers to by key. */
  made(...names: readonly string[]): string {
    return idOf(this.content.slug, ...names);
  }
}

/** The address of a person of the examples: never a real one. */
export function emailOf(content: AreaContent, person: PersonContent): string {
  return person.email ?? `${person.key}@${content.mailDomain}`;
}

/** Everyone in the areas, once each, in the order in which the sign-in page offers them. */
export function peopleRows(areas: readonly AreaContent[], loadedAt: Date): Prisma.PersonCreateManyInput[] {
  const everyone = new Map<string, PersonContent>();
  for (const area of areas)
    for (const person of area.people)
      if (!everyone.has(emailOf(area, person))) everyone.set(emailOf(area, person), person);
  return [...everyone].map(([email, person], position) => ({
    id: idOf('person', email),
    name: person.name,
    email,
    isOperator: person.isOperator ?? false,
    isExample: true,
    createdAt: new Date(loadedAt.getTime() + position),
  }));
}

/** Who may do what in the area. */
export function grantRows(content: AreaContent, keys: AreaKeys): Prisma.RoleGrantCreateManyInput[] {
  return content.people.flatMap((person) =>
    person.grants.map(({ role, partner, board, inspection, endsOn }) => ({
      areaId: keys.areaId,
      id: keys.made('grant', person.key, role, partner ?? '', board ?? ''),
      personId: keys.person(person.key),
      role,
      partnerId: partner ? keys.thing('partner', partner) : null,
      boardId: board ? keys.thing('board', board) : null,
      inspectionId: inspection ? keys.thing('inspection', inspection) : null,
      endsOn: endsOn ? dayColumn(endsOn) : null,
    })),
  );
}

/** The id of a partner's key contact (place 0) or deputy (place 1). */
export function keyContactId(keys: AreaKeys, partner: string, place: number): string {
  return keys.made('key-contact', partner, String(place));
}

/** The named key contacts and deputies, confirmed or not. */
export function keyContactRows(content: AreaContent, keys: AreaKeys): Prisma.KeyContactCreateManyInput[] {
  return content.partners.flatMap(({ slug, keyContact, deputy }) =>
    [keyContact, deputy].flatMap((contact, place) =>
      contact
        ? {
            areaId: keys.areaId,
            id: keyContactId(keys, slug, place),
            partnerId: keys.thing('partner', slug),
            personId: keys.person(contact.person),
            isDeputy: place === 1,
            confirmedOn: contact.confirmedOn === null ? null : dayColumn(contact.confirmedOn),
          }
        : [],
    ),
  );
}
