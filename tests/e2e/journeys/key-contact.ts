import { expect, type Page } from '@playwright/test';
import { markOf } from '../../support/browser';
import { sendAndDescribe } from './evidence-form';

/** Whose journey it is. Each project takes another service, so that none depends on what another did. */
export type Journey = {
  keyContact: string;
  /** As the dashboard's column heading says it. */
  partner: string;
  service: string;
  criteria: readonly { label: string; element: string }[];
};

type OpenAs = (name: string) => Promise<Page>;

/**
 * A key contact adds evidence, writes the self-evaluation and sends it; the head of safeguarding agrees it; and the
 * director's dashboard says so. Works the same with and without JavaScript, at a desk and on a phone.
 */
export async function fromYourWorkToAgreed(openAs: OpenAs, journey: Journey): Promise<void> {
  const keyContact = await openAs(journey.keyContact);
  await openSelfEvaluation(keyContact, journey.service);
  await addEvidence(keyContact, journey);
  await openSelfEvaluation(keyContact, journey.service);
  for (const { label } of journey.criteria) await answerCriterion(keyContact, label);
  await sendToTaskGroup(keyContact);

  const director = await openAs('Director of children’s services');
  await director.goto('/areas/leeds/readiness');
  for (const { element, label } of journey.criteria) {
    await expect(await markOf(director, element, label, journey.partner)).toHaveText('Not ready');
  }
  await agree(await openAs('Head of safeguarding'), journey.service);
  await director.reload();
  for (const { element, label } of journey.criteria) {
    await expect(await markOf(director, element, label, journey.partner)).toHaveText(/^(Nearly ready|Ready)$/);
  }
}

async function openSelfEvaluation(page: Page, service: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible();
  await page.getByRole('link', { name: `Self-evaluation: ${service}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: service })).toBeVisible();
}

async function addEvidence(page: Page, { criteria, service }: Journey): Promise<void> {
  const title = `What ${service} saw when it looked, ${Date.now()}`;
  await openCriterion(page, criteria[0]?.label ?? '');
  await page.getByRole('link', { name: 'Add evidence for this criterion' }).click();
  await sendAndDescribe(page, {
    name: 'observations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('discussion,named who does what\r\n1,yes\r\n2,no\r\n'),
  });
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Observation of practice' }).check();
  await page.getByRole('textbox', { name: 'What does it show?' }).fill('Six in ten discussions named who does what.');
  await page.getByLabel('Look at it again by').fill('2010-03-31');
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('The evidence has been sent. Someone else will accept or decline it.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('main').getByText('Waiting for a decision')).toBeVisible();
}

async function openCriterion(page: Page, label: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Answer each criterion' })
    .getByRole('link', { name: label, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible();
}

async function answerCriterion(page: Page, label: string): Promise<void> {
  await openCriterion(page, label);
  await page.getByRole('textbox', { name: 'What do we know?' }).fill('Most discussions are held the same day.');
  await page.getByRole('textbox', { name: 'How do we know it?' }).fill('We read 40 records of August.');
  await page.getByRole('textbox', { name: 'What will we do next?' }).fill('Read 20 more in October.');
  await page.getByRole('radio', { name: 'Adequate', exact: true }).check();
  await page.getByRole('radio', { name: 'Medium', exact: true }).check();
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  const task = page.getByRole('region', { name: 'Answer each criterion' }).getByRole('listitem');
  await expect(task.filter({ has: page.getByRole('link', { name: label, exact: true }) })).toContainText('Answered');
}

async function sendToTaskGroup(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('We read 40 records of August.');
  await page.getByRole('button', { name: 'Send to the task group' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Self-evaluation sent' })).toBeVisible();
}

async function agree(page: Page, service: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `Agree or return: ${service}` }).click();
  await expect(page.getByRole('main')).toContainText('We read 40 records of August.');
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText('The self-evaluation is agreed. Readiness has changed.')).toBeVisible();
}
