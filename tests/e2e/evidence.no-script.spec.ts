import { test } from '../support/browser';
import { expectNothingLost, fillAllButTheFile, refusedFiles, sendForGood, sendInVain } from './journeys/evidence-form';

test('with JavaScript off, a file that is not taken is refused and nothing typed is lost', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await fillAllButTheFile(page);
  await sendInVain(page, page.getByLabel('The file'), /Choose a file/);
  for (const { what, file, says } of refusedFiles) {
    await test.step(what, async () => {
      await page.getByLabel('The file').setInputFiles(file());
      await sendInVain(page, page.getByLabel('The file'), says);
      await expectNothingLost(page);
    });
  }
  await sendForGood(page);
});
