import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('on a phone, a director returns a self-evaluation with a reason for one answer', async ({ openAs }) => {
  const director = await openAs('Director of children’s services', 'Wharfmoor');
  await director.goto('/areas/wharfmoor/self-evaluations');
  await director.getByRole('link', { name: 'Vulnerability and exploitation', exact: true }).first().click();
  await director
    .getByRole('textbox', { name: 'What should the service look at again?' })
    .fill('One answer needs more.');
  const single = director.getByRole('group', { name: 'To single answers' }).getByRole('textbox').first();
  const question = `How much later? (${Date.now()})`;
  await single.fill(question);
  await director.getByRole('button', { name: 'Return to the service' }).click();
  await expect(director.getByText('The self-evaluation has gone back to the service with your reason.')).toBeVisible();
  await expect(director.getByText('Below is the text as it was sent.')).toBeVisible();
  const open = director.getByRole('region', { name: 'Open comments' });
  await open.getByRole('link').first().click();
  await expect(director.getByText(question)).toBeVisible();
  const width = await director.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});
