import { expect } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { errorSummary, test } from '../support/browser';

const cell = (...children: Paragraph[]) => new TableCell({ children });
const row = (label: string, ...children: Paragraph[]) =>
  new TableRow({ children: [cell(new Paragraph(label)), cell(...children)] });

/** A filled template as a Word document, of which only the boxes are left. */
async function word(...rows: [code: string, boxes: [string, ...Paragraph[]][]][]) {
  const children = rows.map(
    ([code, boxes]) =>
      new Table({ rows: [row(code, new Paragraph('')), ...boxes.map(([label, ...text]) => row(label, ...text))] }),
  );
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'what-we-say.docx', mimeType, buffer };
}

test('a deputy takes the template away and brings a filled one back, seeing every difference first', async ({
  openAs,
}) => {
  const page = await openAs('Deputy, children’s social care');
  await page.goto('/areas/leeds/self-evaluations');
  await page.getByRole('link', { name: 'Strategy and commissioning' }).first().click();
  await page.getByRole('link', { name: 'Write in Word or Excel' }).click();
  for (const [name, ending] of [
    ['Download the Word template', 'docx'],
    ['Download the Excel template', 'xlsx'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await downloading).suggestedFilename()).toBe(`Strategy and commissioning, SLAC-2009.${ending}`);
  }

  const file = page.getByLabel('The filled template');
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Notes') });
  await page.getByRole('button', { name: 'Compare with the draft' }).click();
  await expect(errorSummary(page)).toContainText('Choose a Word document (.docx) or an Excel workbook (.xlsx)');

  const mark = String(Date.now());
  const said = `The plan was finished in August: ${mark}.`;
  await file.setInputFiles(
    await word(
      [
        'LAC.CAP',
        [
          [
            'What do we know?',
            new Paragraph({ text: 'What is planned', heading: HeadingLevel.HEADING_3 }),
            new Paragraph({ children: [new TextRun(said)] }),
          ],
        ],
      ],
      ['LAC.LM.VFM', [['What do we know?', new Paragraph('Ring 0113 496 0000.')]]],
      ['SG.XX', [['What do we know?', new Paragraph('Words without a place.')]]],
    ),
  );
  await page.getByRole('button', { name: 'Compare with the draft' }).click();
  await expect(page.getByRole('heading', { name: 'Check what is taken over' })).toBeVisible();
  const compared = page.url();
  const toPutRight = page.getByRole('region', { name: 'To put right in the file: 1 criterion' });
  await expect(toPutRight).toContainText('This seems to hold a telephone number');
  await expect(page.getByRole('region', { name: 'What has no place' })).toContainText('Words without a place.');
  const choice = page.getByRole('checkbox', { name: 'Take over “Capacity to improve (Looked after children)”' });
  await expect(choice).toBeChecked();
  await expect(page.getByRole('region', { name: 'Different from the draft: 1 criterion' })).toContainText(mark);

  await choice.uncheck();
  await page.getByRole('button', { name: 'Take over what is ticked' }).click();
  await expect(errorSummary(page)).toContainText('Tick at least one criterion to take over');
  await choice.check();
  await page.getByRole('button', { name: 'Take over what is ticked' }).click();
  await expect(page.getByText('The answers have been taken over as a draft.')).toBeVisible();
  await page.getByRole('link', { name: 'Capacity to improve' }).last().click();
  await expect(page.getByLabel('What do we know?')).toHaveValue(`# What is planned\n\n${said}`);
  const again = await page.context().newPage();
  await again.goto(compared);
  await expect(again.getByText('This file has been taken over')).toBeVisible();
});
