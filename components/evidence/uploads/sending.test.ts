import type { UploadOptions } from 'tus-js-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Sending } from './sending';

const tus = vi.hoisted(() => ({ loads: true, started: [] as unknown[] }));
vi.mock('tus-js-client', () => ({
  get Upload() {
    if (!tus.loads) throw new Error('the network is gone');
    return class {
      url = null;
      constructor(_file: File, options: UploadOptions) {
        tus.started.push(options);
      }
      start() {}
    };
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  tus.loads = true;
  tus.started.length = 0;
});

const to = { areaSlug: 'leeds', personId: 'a', partnerId: 'b', itemId: null };
const files = (count: number) => Array.from({ length: count }, (_unused, at) => new File(['a'], `${at}.csv`));

/** Files that have been begun, as far as that goes. */
async function begun(count: number) {
  const sending = new Sending(to, () => undefined);
  sending.add(files(count));
  await vi.dynamicImportSettled();
  return sending;
}

test('files whose sender cannot be loaded are held up, and keep no others from their turn', async () => {
  tus.loads = false;
  const sending = await begun(4);
  const states = () => sending.snapshot().map(({ state, words }) => [state, words]);
  await vi.waitFor(() => expect(states()).toEqual(Array.from({ length: 4 }, () => ['cut-off', null])));
  tus.loads = true;
  sending.goOnWithAll();
  await vi.waitFor(() => expect(tus.started).toHaveLength(3));
});

const [full, proxys] = ['The disk is full.\n', '<html>Bad gateway</html>'];
test.each([
  ['no answer', null, null],
  ['a sentence of the service', { status: 500, type: 'text/plain; charset=utf-8', body: full }, 'The disk is full.'],
  ['a page of a proxy', { status: 502, type: 'text/html', body: proxys }, expect.stringMatching(/at the moment/)],
])(
  'of a file that is held up by %s is said what is wrong, and the connection is lost only without one',
  async (_by, answer, words) => {
    const sending = await begun(1);
    await vi.waitFor(() => expect(tus.started).toHaveLength(1));
    const { onError } = tus.started[0] as UploadOptions;
    const originalResponse = answer && {
      getStatus: () => answer.status,
      getHeader: () => answer.type,
      getBody: () => answer.body,
    };
    onError?.(Object.assign(new Error('failed'), { originalResponse }) as never);
    expect(sending.snapshot()).toMatchObject([{ state: 'cut-off', words }]);
  },
);
