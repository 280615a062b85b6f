import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll } from 'vitest';
import { type Actor, consoleActor } from '@/lib/access/actor';
import { ROLES, type Role } from '@/lib/access/permissions';
import { dayColumn } from '@/lib/platform/day-columns';
import { PrismaClient } from '@/prisma/generated/client';

const AS_AT = '2009-09-14';

type PartnerName = 'police' | 'hospital';
type Unit = { id: string };

/** An area with two partners, each with one service that must evaluate `criteria`, and one board. */
export type TestArea = {
  id: string;
  slug: string;
  frameworkCode: string;
  criteria: readonly string[];
  partners: Record<PartnerName, Unit>;
  services: Record<PartnerName, Unit>;
  boardId: string;
  /** The inspection whose inspectors the area's are. */
  inspectionId: string;
};

type AreaName = 'leeds' | 'county';

export type World = {
  leeds: TestArea;
  county: TestArea;
  /** Somebody with that role, the same person each time; partner roles belong to the police unless told otherwise. */
  actor(area: AreaName, role: Role, partner?: PartnerName): Actor;
  /** Another person with the same role: the second pair of eyes. */
  another(area: AreaName, role: Role, partner?: PartnerName): Actor;
  /** An operator of the installation, who serves in no area. */
  operator: Actor;
  /** Connected as the owner of the tables: sees every row of every area. */
  owner: PrismaClient;
  /** The names of the area's audit events, oldest first. */
  events(area: AreaName): Promise<string[]>;
  /** The names of the queued jobs, oldest first. */
  jobs(): Promise<string[]>;
};

const partnerRoles = new Set<Role>(['key-contact', 'deputy', 'contributor', 'auditor']);
const roles = ROLES.filter((role) => !['operator', 'account-holder', 'visitor', 'system'].includes(role));

let owner: PrismaClient | undefined;

function ownerClient(): PrismaClient {
  owner ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.WORKER_DATABASE_URL ?? '' }) });
  return owner;
}

afterAll(() => owner?.$disconnect());

async function createArea(db: PrismaClient, name: AreaName, frameworkCode: string, criteria: readonly string[]) {
  const slug = `${name}-${randomUUID().slice(0, 8)}`;
  const { id } = await db.area.create({
    data: { slug, name: name === 'leeds' ? 'Leeds' : 'County', asAtOn: dayColumn(AS_AT), about: 'For a test.' },
  });
  await db.adoptedFramework.create({
    data: {
      areaId: id,
      frameworkCode,
      kindCode: frameworkCode === 'SLAC-2009' ? 'ANNOUNCED' : 'STANDARD',
      position: 1,
      adoptedOn: dayColumn(AS_AT),
    },
  });
  const unit = async (partner: PartnerName, position: number) => {
    const row = await db.partner.create({
      data: {
        areaId: id,
        slug: partner,
        name: partner === 'police' ? 'Police' : 'Hospitals trust',
        shortName: partner === 'police' ? 'Police' : 'Hospitals',
        kind: partner === 'police' ? 'police' : 'nhs-body',
        holdsCaseFiles: true,
        position,
      },
    });
    const service = await db.service.create({
      data: { areaId: id, partnerId: row.id, name: `${row.name} safeguarding unit`, position: 1 },
    });
    await db.criterionAssignment.createMany({
      data: criteria.map((criterionCode) => ({
        areaId: id,
        serviceId: service.id,
        frameworkCode,
        criterionCode,
        dueOn: dayColumn('2009-09-25'),
      })),
    });
    return { partner: { id: row.id }, service: { id: service.id } };
  };
  const [police, hospital] = [await unit('police', 1), await unit('hospital', 2)];
  const board = await db.board.create({
    data: { areaId: id, name: 'Safeguarding children board', purpose: 'Oversees safeguarding.', position: 1 },
  });
  const inspection = await db.inspection.create({
    data: {
      areaId: id,
      title: 'Inspection',
      inspectorate: 'Ofsted',
      summary: 'Of this area.',
      startedOn: dayColumn(AS_AT),
    },
  });
  return {
    id,
    slug,
    frameworkCode,
    criteria,
    partners: { police: police.partner, hospital: hospital.partner },
    services: { police: police.service, hospital: hospital.service },
    boardId: board.id,
    inspectionId: inspection.id,
  };
}

/** Two people for every role of an area, two of each partner's. */
async function createPeople(db: PrismaClient, name: AreaName, area: TestArea): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  for (const role of roles) {
    for (const partner of partnerRoles.has(role) ? (['police', 'hospital'] as const) : [null]) {
      for (const number of [1, 2]) {
        const label = [role, partner, number].filter(Boolean).join(' ');
        const grant = {
          role,
          partnerId: partner && area.partners[partner].id,
          boardId: role === 'board-member' ? area.boardId : null,
          ...(role === 'inspector' ? { inspectionId: area.inspectionId } : {}),
        };
        const person = await db.person.create({
          data: { name: `${label}, ${name}`, email: `${label.replaceAll(' ', '.')}@${area.slug}.example` },
        });
        await db.roleGrant.create({ data: { areaId: area.id, personId: person.id, ...grant } });
        actors.set(label, {
          personId: person.id,
          name: person.name,
          area: {
            id: area.id,
            slug: area.slug,
            name: name === 'leeds' ? 'Leeds' : 'County',
            asAtOn: AS_AT,
            settings: {},
          },
          grants: [grant],
        });
      }
    }
  }
  return actors;
}

async function createOperator(db: PrismaClient): Promise<Actor> {
  const email = `operator-${randomUUID()}@installation.example`;
  const { id, name } = await db.person.create({ data: { name: 'Operator', email, isOperator: true } });
  return { ...consoleActor(), personId: id, name };
}

/** Two areas that know nothing of each other, with people in every role. Each call makes new ones. */
export async function createWorld(): Promise<World> {
  const db = ownerClient();
  const leeds = await createArea(db, 'leeds', 'SLAC-2009', ['SG.LM.EVAL', 'SG.QP.ASMT']);
  const county = await createArea(db, 'county', 'ILACS-2026', ['LD.PERF', 'HP.RISK']);
  const people = {
    leeds: await createPeople(db, 'leeds', leeds),
    county: await createPeople(db, 'county', county),
  };
  const areas = { leeds, county };
  const operator = await createOperator(db);
  const find = (area: AreaName, role: Role, partner: PartnerName | undefined, number: number): Actor => {
    const label = [role, partnerRoles.has(role) ? (partner ?? 'police') : null, number].filter(Boolean).join(' ');
    const actor = people[area].get(label);
    if (!actor) throw new Error(`Nobody in the test world is ${label}`);
    return actor;
  };
  return {
    ...areas,
    operator,
    owner: db,
    actor: (area, role, partner) => find(area, role, partner, 1),
    another: (area, role, partner) => find(area, role, partner, 2),
    async events(area) {
      const rows = await db.auditEvent.findMany({
        where: { areaId: areas[area].id },
        orderBy: { sequence: 'asc' },
        select: { event: true },
      });
      return rows.map(({ event }) => event);
    },
    async jobs() {
      const rows = await db.$queryRaw<{ name: string }[]>`
        SELECT task_identifier AS name FROM graphile_worker.jobs ORDER BY id`;
      return rows.map(({ name }) => name);
    },
  };
}
