import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Actor } from '@/lib/access/actor';
import { applyPeopleImport, checkPeopleImport } from '@/lib/people/imports/commands';
import { getImportWords, getPeopleImport } from '@/lib/people/imports/queries';
import { sendInvitation } from '@/lib/people/invitations/commands';
import { LIMITS } from '@/lib/platform/limits';
import { createWorld, type World } from '../support/world';

let world: World;
let lead: Actor;
beforeEach(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
});
afterEach(() => {
  vi.useRealTimers();
});

const HEADINGS = 'Name,E-mail,Role,Partner,Board,Last day';
const csv = (...rows: string[]) => new File([[HEADINGS, ...rows].join('\r\n')], 'people.csv');
const address = () => `${randomUUID()}@table.example`;
const check = (file: File, actor = lead) => checkPeopleImport(actor, { file });

async function checked(file: File): Promise<string> {
  const result = await check(file);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.importId;
}

const invitations = () =>
  world.owner.invitation.findMany({ where: { areaId: world.leeds.id }, orderBy: { id: 'asc' } });

const newEvents = async (act: () => Promise<unknown>) => {
  const before = await world.events('leeds');
  await act();
  return (await world.events('leeds')).slice(before.length);
};

describe('a table of people', () => {
  test('is checked, shown and then invites everybody in it, with one event and a mail each [V2.3.3]', async () => {
    const [kim, ann] = [address(), address()];
    let importId = '';
    const checking = await newEvents(async () => {
      importId = await checked(
        csv(`Kim,${kim},Contributor,Police,,2009-12-31`, `Ann,${ann},Board member,,Safeguarding children board,`),
      );
    });
    expect(checking).toEqual(['people.import-checked']);
    expect(await invitations()).toEqual([]);
    expect(await getPeopleImport(lead, importId)).toMatchObject({
      ...{ fileName: 'people.csv', isApplied: false, toInvite: 2 },
      rows: [
        { number: 2, name: 'Kim', role: 'contributor', reachName: 'Police', endsOn: '2009-12-31', outcome: 'invite' },
        { number: 3, name: 'Ann', role: 'board-member', reachName: 'Safeguarding children board', outcome: 'invite' },
      ],
    });
    const jobs = await world.jobs();
    const applying = await newEvents(() => applyPeopleImport(lead, { importId }));
    expect(applying).toEqual(['people.imported']);
    expect((await world.jobs()).slice(jobs.length)).toEqual(['mail-invitation', 'mail-invitation']);
    expect((await invitations()).map(({ email, role }) => [email, role])).toEqual([
      [kim, 'contributor'],
      [ann, 'board-member'],
    ]);
    expect(await getPeopleImport(lead, importId)).toMatchObject({ isApplied: true, rows: [] });
  });

  test('is read from a workbook just the same', async () => {
    const rows: SheetData = [
      HEADINGS.split(',').map((value) => ({ value })),
      [{ value: 'Kim' }, { value: address() }, { value: 'auditor' }, { value: 'Hospitals trust' }, null, null],
    ];
    const file = new File([new Uint8Array(await writeWorkbook(rows).toBuffer())], 'people.xlsx');
    expect(await getPeopleImport(lead, await checked(file))).toMatchObject({
      rows: [{ number: 2, role: 'auditor', reachName: 'Hospitals trust', outcome: 'invite' }],
    });
  });

  test('with a fault in any row stores nothing and names row and column', async () => {
    const result = await check(csv(`Kim,${address()},Auditor,Police,,`, `Ann,nobody,Auditor,Fire brigade,,`));
    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'invalid',
        fields: {
          file: [expect.stringMatching(/2 faults/)],
          rows: [expect.stringMatching(/^Row 3, E-mail: /), expect.stringMatching(/^Row 3, Partner: /)],
        },
      },
    });
    expect(await world.owner.peopleImport.count({ where: { areaId: world.leeds.id } })).toBe(0);
  });

  test.each<[string, File, RegExp]>([
    ['a picture under a table’s name', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'people.xlsx'), /is not/],
    ['a page under a table’s name', new File(['<html>'], 'people.csv'), /is not/],
    [
      'a locked workbook',
      new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])], 'a.xlsx'),
      /locked with a password/,
    ],
    ['an open quote', new File(['Name,E-mail,Role\n"Kim'], 'people.csv'), /cannot be read/],
  ])('that is %s is refused beside its field [V5.2.2]', async (_what, file, says) => {
    expect(await check(file)).toMatchObject({
      failure: { kind: 'invalid', fields: { file: [expect.stringMatching(says)] } },
    });
  });

  test('leaves out who holds the role or is invited into it, and says so', async () => {
    const holder = await world.owner.person.findUniqueOrThrow({
      where: { id: world.actor('leeds', 'auditor').personId },
    });
    const waiting = address();
    await sendInvitation(lead, {
      ...{ name: 'Ann', email: waiting, role: 'auditor', partnerId: world.leeds.partners.police.id },
      ...{ serviceId: null, boardId: null, inspectionId: null, endsOn: null },
    });
    const table = csv(
      `${holder.name.replaceAll(',', '')},${holder.email},Auditor,Police,,`,
      `Ann,${waiting},Auditor,Police,,`,
    );
    const importId = await checked(table);
    const view = await getPeopleImport(lead, importId);
    expect(view?.rows.map(({ outcome }) => outcome)).toEqual(['holds', 'waits']);
    const applied = await applyPeopleImport(lead, { importId });
    expect(applied).toMatchObject({ failure: { kind: 'rule', message: expect.stringMatching(/Nobody/) } });
    expect(await invitations()).toHaveLength(1);
  });

  test('invites everybody or nobody, when one row no longer holds [V2.3.3]', async () => {
    const importId = await checked(
      csv(`Kim,${address()},Auditor,Police,,`, `Ann,${address()},Auditor,Hospitals trust,,2009-09-20`),
    );
    const later = { ...lead, area: { ...lead.area, asAtOn: '2009-09-21' } };
    const jobs = await world.jobs();
    expect(await newEvents(() => applyPeopleImport(later, { importId }))).toEqual([]);
    expect(await applyPeopleImport(later, { importId })).toMatchObject({
      failure: { kind: 'rule', message: expect.stringMatching(/^Row 3 /) },
    });
    expect(await invitations()).toEqual([]);
    expect(await world.jobs()).toEqual(jobs);
    expect(await getPeopleImport(lead, importId)).toMatchObject({ isApplied: false, toInvite: 2 });
  });

  test('is applied once, however often and from wherever the button is pressed [V2.3.4]', async () => {
    const importId = await checked(csv(`Kim,${address()},Auditor,Police,,`));
    const results = await Promise.all(Array.from({ length: 5 }, () => applyPeopleImport(lead, { importId })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await invitations()).toHaveLength(1);
  });

  test('invites as many as one person may in an hour, in one go, and not one more [V2.4.1]', async () => {
    const { most } = LIMITS.invitations;
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => `Person ${at},${address()},Task group member,,,`);
    const tooLong = await checked(csv(...people(most + 1)));
    expect(await applyPeopleImport(lead, { importId: tooLong })).toMatchObject({ failure: { kind: 'rule' } });
    expect(await invitations()).toEqual([]);
    const importId = await checked(csv(...people(most)));
    const jobs = await world.jobs();
    expect(await applyPeopleImport(lead, { importId })).toEqual({ ok: true, value: { invited: most } });
    expect(await invitations()).toHaveLength(most);
    expect(await world.jobs()).toHaveLength(jobs.length + most);
  }, 60_000);

  test('is the lead’s who sent it in: nobody else sees or applies it [V8.2.2]', async () => {
    const importId = await checked(csv(`Kim,${address()},Auditor,Police,,`));
    for (const other of [world.another('leeds', 'inspection-lead'), world.actor('county', 'inspection-lead')]) {
      expect(await getPeopleImport(other, importId)).toBeNull();
      expect(await applyPeopleImport(other, { importId })).toMatchObject({ failure: { kind: 'not-found' } });
    }
    expect(await invitations()).toEqual([]);
  });

  test('is not even read for somebody who may not send it, and the refusal is in the trail [V8.2.1]', async () => {
    const file = csv('Kim,broken,Auditor,Police,,');
    const reading = vi.spyOn(file, 'arrayBuffer');
    const contact = world.actor('leeds', 'key-contact');
    expect(await newEvents(() => check(file, contact))).toEqual(['command.refused']);
    expect(reading).not.toHaveBeenCalled();
    expect(await getImportWords(contact)).toBeNull();
  });

  test('offers the names that it understands', async () => {
    expect(await getImportWords(lead)).toEqual({
      ...{ partnerNames: ['Police', 'Hospitals trust'], boardNames: ['Safeguarding children board'] },
    });
  });
});
