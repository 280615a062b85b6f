import { describe, expect, it } from 'vitest';
import { readScannerSettings } from './settings';

describe('where the virus scanner listens', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['localhost:3310', { host: 'localhost', port: 3310 }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
  ])('is read from %j', (CLAMD, address) => {
    expect(readScannerSettings({ CLAMD })).toEqual({ ok: true, address });
  });

  it.each([
    'clamd',
    'localhost',
    ':3310',
    'localhost:0',
    'localhost:65536',
    'localhost:3310 ',
    'run/clamd.ctl',
    'tcp://localhost:3310',
    'scanner.example.org:3310',
    '10.0.0.7:3310',
    '127.0.0.1.example.org:3310',
  ])('is refused in one sentence: %j [V12.3.1]', (CLAMD) => {
    expect(readScannerSettings({ CLAMD })).toMatchObject({ ok: false, sentence: expect.stringMatching(/^CLAMD must/) });
  });
});
