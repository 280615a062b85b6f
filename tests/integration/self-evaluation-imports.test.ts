import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  type FileChild,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Actor } from '@/lib/access/actor';
import { getPack } from '@/lib/frameworks/packs';
import { LIMITS } from '@/lib/platform/limits';
import type { Result } from '@/lib/platform/result';
import { plainText } from '@/lib/platform/rich-text/plain';
import { agreeSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { applySelfEvaluationImport, readSelfEvaluationImport } from '@/lib/self-evaluations/imports/commands';
import { getImportPlace, getSelfEvaluationImport } from '@/lib/self-evaluations/imports/queries';
import { readSelfEvaluationImportSchema } from '@/lib/self-evaluations/imports/schema';
import type { EntryText } from '@/lib/self-evaluations/rules';
import { takeTemplate } from '@/lib/self-evaluations/templates/commands';
import { boxLabels } from '@/lib/self-evaluations/templates/rules';
import type { TemplateContent } from '@/lib/self-evaluations/templates/types';
import { wordTemplate } from '@/lib/self-evaluations/templates/word';
import { workbookTemplate } from '@/lib/self-evaluations/templates/workbook';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let contact: Actor;
let serviceId: string;
let frameworkCode: string;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  contact = world.actor('leeds', 'key-contact');
  serviceId = leeds.services.police.id;
  frameworkCode = leeds.frameworkCode;
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const structured = `# What we checked

Checks are made **on the day** for most referrals:

- from schools
- from health visitors

1. First we ask.
2. Then we write.`;

const said: EntryText = {
  whatWeKnow: structured,
  howWeKnow: 'Monthly audits and the duty log show it.\n\nSo does what families _say_.',
  whatNext: 'A second duty officer from October.',
  grade: 'adequate',
  confidence: 'medium',
};

const first = () => leeds.criteria[0] ?? '';
const second = () => leeds.criteria[1] ?? '';

function write(code: string, text: Partial<EntryText>, version = 0, actor = contact) {
  const fields = { ...said, ...text, serviceId, frameworkCode, criterionCode: code, version };
  return writeEntry(actor, writeEntrySchema.parse(fields));
}

const template = async (format: 'docx' | 'xlsx' = 'docx') =>
  value(await takeTemplate(contact, { serviceId, frameworkCode, format }));

/** The template as somebody has filled it in. */
function filled(content: TemplateContent, texts: Record<string, Partial<EntryText>>): TemplateContent {
  const empty = { whatWeKnow: '', howWeKnow: '', whatNext: '', grade: null, confidence: null };
  const fill = (criterion: TemplateContent['criteria'][number]) => {
    const text = texts[criterion.code];
    return text ? { ...criterion, entry: { ...empty, ...criterion.entry, ...text } } : criterion;
  };
  return { ...content, criteria: content.criteria.map(fill) };
}

const builders = { docx: wordTemplate, xlsx: workbookTemplate };
const fileOf = async (format: 'docx' | 'xlsx', content: TemplateContent, name = `answers.${format}`) =>
  new File([await builders[format](content)], name);

const read = (file: File, actor = contact) => readSelfEvaluationImport(actor, { serviceId, frameworkCode, file });
const view = async (importId: string) => {
  const found = await getSelfEvaluationImport(contact, serviceId, importId);
  if (!found) throw new Error('There is no such import');
  return found;
};
const readView = async (file: File) => view(value(await read(file)).importId);
const outcomes = async (file: File) =>
  Object.fromEntries((await readView(file)).criteria.map(({ code, outcome }) => [code, outcome]));

/** Ticks what the page would tick, or the criteria of these codes, and takes it over. */
async function apply(importId: string, codes?: readonly string[]) {
  const { selfEvaluationId, criteria } = await view(importId);
  return applySelfEvaluationImport(contact, {
    importId,
    selfEvaluationId: selfEvaluationId ?? undefined,
    criteria: criteria
      .filter(({ code, outcome }) => codes?.includes(code) ?? ['new', 'changed'].includes(outcome))
      .map(({ code, version }) => ({ code, version })),
  });
}

const entries = () =>
  world.owner.selfEvaluationEntry.findMany({
    where: { areaId: leeds.id },
    orderBy: { criterionCode: 'asc' },
    include: { revisions: true },
  });

const refusal = (result: Result<unknown>) =>
  result.ok ? '' : 'fields' in result.failure ? result.failure.fields.file?.[0] : JSON.stringify(result.failure);

describe.each(['docx', 'xlsx'] as const)('a template as %s', (format) => {
  test('comes back filled, is compared, and is taken over with one event and a revision each', async () => {
    const content = filled(await template(format), { [first()]: said });
    const before = await world.events('leeds');
    const { importId } = value(await read(await fileOf(format, content)));
    expect((await world.events('leeds')).slice(before.length)).toEqual(['self-evaluation.import-read']);
    expect(await entries()).toEqual([]);
    const shown = await view(importId);
    expect(shown).toMatchObject({ isApplied: false, isOpen: true, leftOut: [], pictures: 0 });
    expect(shown.criteria.map(({ code, outcome, version }) => [code, outcome, version])).toEqual(
      leeds.criteria.map((code) => [code, code === first() ? 'new' : 'empty', 0]),
    );
    expect(value(await apply(importId))).toEqual({ serviceId, frameworkCode, taken: 1 });
    expect((await world.events('leeds')).slice(before.length + 1)).toEqual(['self-evaluation.imported']);
    expect(await entries()).toMatchObject([
      {
        criterionCode: first(),
        ...said,
        version: 1,
        editedById: contact.personId,
        revisions: [{ ...said, version: 1 }],
      },
    ]);
    expect(await view(importId)).toMatchObject({ isApplied: true, criteria: [] });
    expect(
      refusal(await applySelfEvaluationImport(contact, { importId, criteria: [{ code: first(), version: 0 }] })),
    ).toMatch(/taken over already/);
  });

  test('that goes round and comes back as it was says that nothing is different', async () => {
    value(await write(first(), said));
    expect(await outcomes(await fileOf(format, await template(format)))).toMatchObject({ [first()]: 'same' });
  });

  test('shows what differs, and takes nothing away where a box is empty', async () => {
    value(await write(first(), said));
    const changed = filled(await template(format), {
      [first()]: { whatNext: 'A third duty officer.', confidence: 'high' },
    });
    const [shown] = (await readView(await fileOf(format, changed))).criteria;
    expect(shown).toMatchObject({
      ...{ outcome: 'changed', version: 1, changedBy: null },
      parts: [
        { part: 'whatNext', before: said.whatNext, after: 'A third duty officer.' },
        { part: 'confidence', before: 'Medium', after: 'High' },
      ],
    });
    const emptied = filled(await template(format), { [first()]: { howWeKnow: '', whatNext: 'A third duty officer.' } });
    const { importId } = value(await read(await fileOf(format, emptied)));
    value(await apply(importId));
    expect(await entries()).toMatchObject([{ ...said, whatNext: 'A third duty officer.', version: 2 }]);
  });

  test('of another service or framework is refused and named', async () => {
    const content = filled(await template(format), { [first()]: said });
    const other = await fileOf(format, { ...content, serviceName: 'Youth offending team' });
    expect(refusal(await read(other))).toMatch(/template of “Youth offending team”.*“Police safeguarding unit”/);
    const framework = { ...content.framework, code: 'ILACS-2026', title: 'Another framework' };
    expect(refusal(await read(await fileOf(format, { ...content, framework })))).toMatch(
      /“Another framework \(ILACS-2026\)”/,
    );
    expect(await world.owner.selfEvaluationImport.count({ where: { areaId: leeds.id } })).toBe(0);
  });

  test('with personal details or too many words names the criterion and keeps none of its text', async () => {
    const texts = {
      [first()]: { ...said, whatWeKnow: 'Ring 0113 496 0000.' },
      [second()]: { ...said, howWeKnow: 'Too long. '.repeat(700) },
    };
    const { importId } = value(await read(await fileOf(format, filled(await template(format), texts))));
    const shown = await view(importId);
    expect(
      shown.criteria.map(({ outcome, faults }) => [outcome, faults.map(({ fault }) => [fault.part, fault.kind])]),
    ).toEqual([
      ['faulty', [['whatWeKnow', 'personal-data']]],
      ['faulty', [['howWeKnow', 'too-long']]],
      ...leeds.criteria.slice(2).map(() => ['empty', []]),
    ]);
    const stored = await world.owner.selfEvaluationImport.findFirstOrThrow({ where: { id: importId } });
    expect(JSON.stringify(stored.entries)).not.toMatch(/0113|Too long|duty officer/);
    expect(refusal(await apply(importId, [first()]))).toMatch(/Nothing was taken over/);
    expect(await entries()).toEqual([]);
  });

  test('under the other ending is refused by what is in it [V5.2.2]', async () => {
    const name = `answers.${format === 'docx' ? 'xlsx' : 'docx'}`;
    expect(refusal(await read(await fileOf(format, await template(format), name)))).toMatch(/says it is .* but is not/);
  });

  test('cut short is refused, and only that is said', async () => {
    const whole = new Uint8Array(await (await fileOf(format, await template(format))).arrayBuffer());
    const cut = new File([whole.slice(0, whole.length / 2)], `answers.${format}`);
    expect(refusal(await read(cut))).toMatch(/cannot be read|is not/);
  });

  test('with a name of 300 letters is read under a shorter one', async () => {
    const content = filled(await template(format), { [first()]: said });
    const shown = await readView(await fileOf(format, content, `${'a'.repeat(300)}.${format}`));
    expect(shown.fileName.length).toBeLessThan(260);
    expect(shown.fileName).toMatch(new RegExp(`\\.${format}$`));
  });
});

const cell = (...children: Paragraph[]) => new TableCell({ children });
const row = (label: string, ...children: Paragraph[]) =>
  new TableRow({ children: [cell(new Paragraph(label)), cell(...children)] });
const table = (...rows: TableRow[]) => new Table({ rows });
const questions = () => boxLabels(getPack(frameworkCode).selfEvaluationQuestions);

async function word(children: FileChild[], comments?: { children: { id: number; children: Paragraph[] }[] }) {
  const bytes = await Packer.toArrayBuffer(
    new Document({ sections: [{ children }], ...(comments ? { comments } : {}) }),
  );
  return new File([bytes], 'answers.docx');
}

/** A criterion's table with one answer, or with these rows. */
const answered = (code: string, text: string, ...more: TableRow[]) =>
  table(row(code, new Paragraph('Anything')), row(questions().whatWeKnow, new Paragraph(text)), ...more);

describe('a Word document', () => {
  test('of which only the tables are left is read by their codes, whatever headings are gone', async () => {
    expect(await outcomes(await word([answered(second(), 'We know.')]))).toEqual({ [second()]: 'new' });
  });

  test('whose code is gone is read by the label', async () => {
    const label = (await template()).criteria[1]?.label ?? '';
    const file = await word([table(row('', new Paragraph(label)), row(questions().whatNext, new Paragraph('Next.')))]);
    expect(await outcomes(file)).toEqual({ [second()]: 'new' });
  });

  test('with tracked changes says what it would say were they accepted, and comments are no part of it', async () => {
    const by = { id: 1, author: 'Somebody', date: '2009-09-14T09:00:00Z' };
    const paragraph = new Paragraph({
      children: [
        new CommentRangeStart(0),
        new TextRun('Checks are made '),
        new DeletedTextRun({ ...by, text: 'sometimes' }),
        new InsertedTextRun({ ...by, id: 2, text: 'on the day' }),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
      ],
    });
    const file = await word([table(row(first(), new Paragraph('')), row(questions().whatWeKnow, paragraph))], {
      children: [{ id: 0, children: [new Paragraph('Are we sure of this?')] }],
    });
    const { criteria, leftOut } = await readView(file);
    expect(criteria[0]?.parts).toMatchObject([{ after: 'Checks are made on the day' }]);
    expect(leftOut).toEqual([]);
  });

  test('lists what stands outside the boxes, and criteria that nobody asked for', async () => {
    const file = await word([
      new Paragraph('We also wanted to say this.'),
      answered(first(), 'We know.', row('A question of our own', new Paragraph('And its answer'))),
      answered('XX.NO.SUCH', 'Lost?'),
    ]);
    const { criteria, leftOut } = await readView(file);
    expect(criteria.map(({ code }) => code)).toEqual([first()]);
    expect(leftOut).toEqual([
      'XX.NO.SUCH – Anything – Lost?',
      'A question of our own: And its answer',
      'We also wanted to say this.',
    ]);
  });

  test('with a criterion twice takes over neither', async () => {
    const { criteria } = await readView(await word([answered(first(), 'One.'), answered(first(), 'Two.')]));
    expect(criteria).toMatchObject([{ outcome: 'faulty', faults: [{ fault: { kind: 'twice' } }] }]);
  });

  test.each([
    ['Grade', 'Very good', 'grade'],
    ['How confident are you?', 'Quite', 'confidence'],
  ])('with “%s: %s” says that the word is not known', async (label, written, kind) => {
    const file = await word([answered(first(), 'We know.', row(label, new Paragraph(written)))]);
    expect((await readView(file)).criteria[0]?.faults).toMatchObject([
      { title: label, fault: { kind, word: written } },
    ]);
  });

  test('with right-to-left marks and signs of markup keeps its words and nothing else', async () => {
    const { criteria } = await readView(
      await word([answered(first(), 'שלום <b>bold</b> *stars* [link](javascript:x)')]),
    );
    expect(plainText(criteria[0]?.parts[0]?.after ?? '')).toBe('שלום <b>bold</b> *stars* [link](javascript:x)');
  });

  test('with none of the criteria is refused', async () => {
    expect(refusal(await read(await word([new Paragraph('Minutes of a meeting')])))).toMatch(/No criterion/);
  });
});

describe('an Excel workbook', () => {
  const sheet = async (rows: SheetData) =>
    new File([new Uint8Array(await writeWorkbook(rows).toBuffer())], 'answers.xlsx');
  const cells = (...values: string[]) => values.map((value) => ({ value, type: String }));

  test('of 10,000 rows is refused', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => cells(`X${at}`, 'Words'));
    expect(refusal(await read(await sheet([cells('Code', questions().whatNext), ...rows])))).toMatch(
      /more than 500 rows/,
    );
  });

  test('without the headings is refused', async () => {
    expect(refusal(await read(await sheet([cells('One', 'Two')])))).toMatch(/row of headings is missing/);
  });

  test('with another column lists what stands there', async () => {
    const file = await sheet([cells('Code', questions().whatNext, 'Notes'), cells(first(), 'Next.', 'Ask again')]);
    const { criteria, leftOut } = await readView(file);
    expect(criteria).toMatchObject([{ code: first(), outcome: 'new' }]);
    expect(leftOut).toEqual(['Ask again']);
  });

  test('locked with a password is refused with that reason', async () => {
    const locked = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
    expect(refusal(await read(new File([locked], 'answers.xlsx')))).toMatch(/locked with a password/);
  });
});

test.each([
  ['nothing chosen', new File([], ''), 'Choose a file'],
  ['an empty file', new File([], 'answers.docx'), 'This file is empty. Choose the template that you filled in.'],
  ['an old format', new File(['x'], 'answers.doc'), expect.stringMatching(/^Choose a Word document/)],
  ['more than 1 MB', new File([new Uint8Array(1_000_001)], 'answers.docx'), expect.stringMatching(/larger than 1 MB/)],
])('the form says at once what is wrong with %s', (_what, file, says) => {
  const { error } = readSelfEvaluationImportSchema.safeParse({ serviceId, frameworkCode, file });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['file', says]]);
});

describe('taking over', () => {
  const upload = async (texts: Record<string, Partial<EntryText>>) =>
    value(await read(await fileOf('xlsx', filled(await template('xlsx'), texts)))).importId;

  test('is all or nothing: an answer that somebody saved since it was looked at stops it [V2.3.3]', async () => {
    value(await write(first(), said));
    const importId = await upload({ [first()]: { whatNext: 'From the file.' }, [second()]: said });
    const looked = await view(importId);
    const colleague = world.another('leeds', 'key-contact');
    value(await write(first(), { whatNext: 'From a colleague.' }, 1, colleague));
    const result = await applySelfEvaluationImport(contact, {
      importId,
      selfEvaluationId: looked.selfEvaluationId ?? undefined,
      criteria: [second(), first()].map((code) => ({ code, version: code === first() ? 1 : 0 })),
    });
    expect(refusal(result)).toMatch(/Somebody has saved an answer since you looked/);
    expect((await entries()).map(({ criterionCode, whatNext }) => [criterionCode, whatNext])).toEqual([
      [first(), 'From a colleague.'],
    ]);
    const again = await view(importId);
    expect(again.criteria[0]).toMatchObject({ version: 2, outcome: 'changed', changedBy: colleague.name });
    value(await apply(importId, [first(), second()]));
    expect((await entries()).map(({ whatNext, version }) => [whatNext, version])).toEqual([
      ['From the file.', 3],
      [said.whatNext, 1],
    ]);
  });

  test('is refused once the self-evaluation is sent, and so is reading', async () => {
    const importId = await upload({ [first()]: { ...said, whatNext: 'From the file.' } });
    for (const code of leeds.criteria) value(await write(code, said));
    const { id, version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { areaId: leeds.id } });
    value(await submitSelfEvaluation(contact, { selfEvaluationId: id, version }));
    expect(refusal(await apply(importId, [first()]))).toMatch(/has been sent to the task group/);
    expect(refusal(await read(await fileOf('xlsx', await template('xlsx'))))).toMatch(
      /has been sent to the task group/,
    );
    expect(await getImportPlace(contact, frameworkCode, serviceId)).toMatchObject({ isOpen: false });
    expect((await entries()).every(({ whatNext }) => whatNext === said.whatNext)).toBe(true);
  });

  test('is for those who may write for the service, and for nobody else', async () => {
    const importId = await upload({ [first()]: said });
    const criteria = [{ code: first(), version: 0 }];
    for (const other of [
      world.actor('leeds', 'key-contact', 'hospital'),
      world.actor('leeds', 'task-group'),
      world.actor('county', 'key-contact'),
    ]) {
      expect(await getSelfEvaluationImport(other, serviceId, importId)).toBeNull();
      expect(await applySelfEvaluationImport(other, { importId, criteria })).toMatchObject({ ok: false });
    }
    expect(await entries()).toEqual([]);
    value(await applySelfEvaluationImport(world.actor('leeds', 'deputy'), { importId, criteria }));
    expect(await entries()).toMatchObject([{ editedById: world.actor('leeds', 'deputy').personId }]);
  });

  test('leaves whoever filled the file in among the authors, also where somebody else takes it over [V2.3.1]', async () => {
    const group = world.another('leeds', 'task-group');
    const both: Actor = { ...group, grants: [...group.grants, ...contact.grants] };
    const content = filled(await template(), { [first()]: said, [second()]: said });
    const { importId } = value(await read(await fileOf('docx', content), both));
    value(await apply(importId));
    const sent = async () => {
      const { id, version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { serviceId } });
      return { selfEvaluationId: id, version };
    };
    value(await submitSelfEvaluation(contact, await sent()));
    expect(await agreeSelfEvaluation(both, await sent())).toMatchObject({ failure: { kind: 'rule' } });
    value(await agreeSelfEvaluation(world.actor('leeds', 'task-group'), await sent()));
  });
});

test('a template holds no answer of a self-evaluation that has been sent', async () => {
  for (const code of leeds.criteria) value(await write(code, said));
  expect((await template()).criteria.every(({ entry }) => entry !== null)).toBe(true);
  const { id, version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { areaId: leeds.id } });
  value(await submitSelfEvaluation(contact, { selfEvaluationId: id, version }));
  expect((await template()).criteria.every(({ entry }) => entry === null)).toBe(true);
  expect((await world.events('leeds')).at(-1)).toBe('self-evaluation.template-taken');
});

test('nobody sends more files than the limit [V2.4.1]', async () => {
  await world.owner.selfEvaluationImport.createMany({
    data: Array.from({ length: LIMITS.uploads.most }, () => ({
      ...{ areaId: leeds.id, partnerId: leeds.partners.police.id, serviceId, frameworkCode, fileName: 'a.docx' },
      ...{ entries: {}, uploadedById: contact.personId, uploadedAt: new Date() },
    })),
  });
  const file = await unread('xlsx');
  expect(refusal(await read(file))).toMatch(/no more than/);
  expect(file.arrayBuffer).not.toHaveBeenCalled();
});

test('a file is not even opened for whom it would be refused [V2.4.1]', async () => {
  const other = await unread('docx');
  expect(await read(other, world.actor('leeds', 'key-contact', 'hospital'))).toMatchObject({ ok: false });
  expect(await read(other, world.actor('leeds', 'task-group'))).toMatchObject({ failure: { kind: 'forbidden' } });
  for (const code of leeds.criteria) value(await write(code, said));
  const { id, version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { areaId: leeds.id } });
  value(await submitSelfEvaluation(contact, { selfEvaluationId: id, version }));
  expect(refusal(await read(other))).toMatch(/has been sent to the task group/);
  expect(other.arrayBuffer).not.toHaveBeenCalled();
});

/** A file that tells whether anybody read it. */
async function unread(format: 'docx' | 'xlsx'): Promise<File> {
  const file = await fileOf(format, await template(format));
  vi.spyOn(file, 'arrayBuffer');
  return file;
}
