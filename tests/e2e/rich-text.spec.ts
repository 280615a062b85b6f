import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { openAnswer as openPage, saveAndRead } from './journeys/structured-text';

// One after the other: they write into the same answer.
test.describe.configure({ mode: 'serial' });

const writer = ['Key contact, hospital trust', 'Wharfmoor'] as const;

/** Opens the answer and waits until the page is usable, which the count of what is left shows. */
async function openAnswer(page: Page): Promise<Locator> {
  const field = await openPage(page, 'Safeguarding children team');
  await expect(page.getByText(/characters left$/).first()).toBeVisible();
  return field;
}

/** Pastes as a browser does when something was copied from a page or from Word. */
async function paste(field: Locator, html: string, plain: string): Promise<void> {
  await field.focus();
  await field.evaluate(
    (element, [asPage, asText]) => {
      const clipboardData = new DataTransfer();
      if (asPage) clipboardData.setData('text/html', asPage);
      clipboardData.setData('text/plain', asText);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, plain] as const,
  );
}

test('with the keyboard alone: headings, bold, lists and links are set, undone and looked at', async ({ openAs }) => {
  const page = await openAs(...writer);
  const field = await openAnswer(page);
  const format = page.getByRole('toolbar', { name: 'Format' }).first();
  const back = async (presses: number) => {
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('Shift+Tab');
  };

  await field.fill('');
  await page.keyboard.type('Strategy meetings');
  await back(3);
  await expect(format.getByRole('button', { name: 'Heading' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('# Strategy meetings');

  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nHealth is ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('rarely');
  await page.keyboard.press('End');
  await page.keyboard.type(' asked\n\nWe ring');
  await back(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(format.getByRole('button', { name: 'Bullet list' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(format.getByRole('button', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(format.getByRole('button', { name: 'Heading' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(field).toHaveValue('# Strategy meetings\n\nHealth is **rarely** asked\n\n- We ring');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('# Strategy meetings\n\nHealth is **rarely** asked\n\nWe ring');
  await page.keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue('# Strategy meetings\n\nHealth is **rarely** asked\n\n- We ring');

  await page.keyboard.press('Control+End');
  await page.keyboard.type(' as the ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guidance');
  await expect(field).toHaveValue(/- We ring as the \[guidance\]\(https:\/\/\)$/);

  await back(1);
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Strategy meetings' })).toBeVisible();
  await expect(preview.getByRole('listitem')).toHaveText('We ring as the guidance');
  await expect(field).toBeHidden();
  await back(1);
  await page.keyboard.press('Enter');
  await expect(field).toBeVisible();
  await expect(field).toHaveValue(/^# Strategy meetings/);
});

test('what is pasted keeps its structure and drops the dirt, and can be undone', async ({ openAs }) => {
  const page = await openAs(...writer);
  const field = await openAnswer(page);
  await field.fill('Before.');
  await paste(
    field,
    `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><h2>Told <b>late</b></h2>
     <p class=MsoNormal>Staff are <b style='mso-bidi-font-weight:normal'>sure</b>&nbsp;of it<o:p></o:p></p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Nights</p>
     <p><a href="javascript:window.hit=1">One</a> <a href="https://www.gov.uk/a">two</a> *three*</p>
     <img src="https://evil.example/a.png" onerror="window.hit=1"><script>window.hit=1</script></body></html>`,
    'Told late',
  );
  const turned = '# Told late\n\nStaff are **sure** of it\n\n- Nights\n\nOne [two](https://www.gov.uk/a) \\*three\\*';
  await expect(field).toHaveValue(`Before.\n\n${turned}`);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('Before.');

  await field.selectText();
  await paste(field, '', 'https://www.gov.uk/b');
  await expect(field).toHaveValue('[Before.](https://www.gov.uk/b)');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a person’s details are pointed out before saving, and refused with it', async ({ openAs }) => {
  const page = await openAs(...writer);
  const field = await openAnswer(page);
  await field.fill('We saw Sam Example, 12/03/2001, and wrote to LS2 8QB.');
  const notes = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Show me/ }) });
  await expect(notes).toHaveText([
    /“Sam Example, 12\/03\/2001” could be a name with a date of birth\./,
    /“LS2 8QB” could be a postcode\./,
  ]);
  await expect(page.getByRole('status').filter({ hasText: 'could be a postcode' })).toBeAttached();
  await notes.getByRole('button', { name: 'Show me “LS2 8QB” in the text' }).click();
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('LS2 8QB');
  await page.keyboard.type('her school');
  await expect(notes).toHaveCount(1);

  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    '“Sam Example, 12/03/2001” could be a name with a date of birth. Take it out',
  );
  await field.fill('We saw one child.');
  await expect(notes).toHaveCount(0);
});

test('hostile words are words: no script, no link that runs, nothing turned round [V1.2.1, V1.3.5]', async ({
  openAs,
}) => {
  const page = await openAs(...writer);
  const field = await openAnswer(page);
  await field.fill(
    '# <script>window.hit=1</script>\n\n[One](javascript:window.hit=1) [two](data:text/html,x) <img src=x onerror="window.hit=1">\n\n' +
      '- [three](https://evil.example/\u202e)\n- \u202egnitirw <b>four</b>',
  );
  await page.getByRole('button', { name: 'Preview' }).first().click();
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('heading')).toHaveText(
    '<script>window.hit=1</script>',
  );
  await page.getByRole('button', { name: 'Write' }).first().click();

  const answers = await saveAndRead(page);
  await expect(answers.getByRole('heading', { name: '<script>window.hit=1</script>' })).toBeVisible();
  await expect(answers.getByText('One two <img src=x onerror="window.hit=1">')).toBeVisible();
  await expect(answers.getByRole('link', { name: 'three' })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(answers.getByText('(leads to evil.example)')).toBeVisible();
  const addresses = await answers
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(answers.locator('img, script, b')).toHaveCount(0);
});
