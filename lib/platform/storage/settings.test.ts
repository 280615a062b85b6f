import { describe, expect, it } from 'vitest';
import { readStorageSettings } from './settings';

const whole = {
  STORAGE_DIR: '/data/evidence',
  S3_ENDPOINT: 'https://s3.example.org',
  S3_REGION: 'eu-west-2',
  S3_BUCKET: 'prepare-leeds',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
};

describe('where files lie', () => {
  it('is a local folder unless a bucket is named', () => {
    const settings = { folder: '/data/evidence', bucket: null };
    expect(readStorageSettings({ STORAGE_DIR: '/data/evidence' })).toEqual({ ok: true, settings });
    expect(readStorageSettings({ STORAGE_DIR: '/data/evidence', S3_BUCKET: '' })).toEqual({ ok: true, settings });
  });

  it('is a bucket with all five settings', () => {
    expect(readStorageSettings(whole)).toEqual({
      ok: true,
      settings: {
        folder: '/data/evidence',
        bucket: {
          ...{ endpoint: 'https://s3.example.org', region: 'eu-west-2', bucket: 'prepare-leeds' },
          ...{ accessKeyId: 'id', secretAccessKey: 'secret' },
        },
      },
    });
  });

  it.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'may do without TLS only on this machine: %s [V12.3.1]',
    (S3_ENDPOINT) => {
      expect(readStorageSettings({ ...whole, S3_ENDPOINT })).toMatchObject({ ok: true });
    },
  );

  it.each<[string, Record<string, string>, RegExp]>([
    ['no folder', { STORAGE_DIR: '' }, /^STORAGE_DIR is missing\.$/],
    ['one missing', { S3_SECRET_ACCESS_KEY: '' }, /: S3_SECRET_ACCESS_KEY is missing\.$/],
    ['two missing', { S3_REGION: '', S3_BUCKET: '' }, /: S3_REGION and S3_BUCKET are missing\.$/],
    ['no address', { S3_ENDPOINT: 's3.example.org' }, /^S3_ENDPOINT must be an address/],
    ['another protocol', { S3_ENDPOINT: 'ftp://s3.example.org' }, /^S3_ENDPOINT must be an address/],
    ['a path', { S3_ENDPOINT: 'https://s3.example.org/prepare' }, /^S3_ENDPOINT must be an address/],
    ['a name and password', { S3_ENDPOINT: 'https://id:secret@s3.example.org' }, /^S3_ENDPOINT must be an address/],
    ['no TLS on the way', { S3_ENDPOINT: 'http://s3.example.org' }, /^S3_ENDPOINT must begin with https/],
    ['no TLS to a name like this machine', { S3_ENDPOINT: 'http://127.0.0.1.example.org' }, /must begin with https/],
    ['an odd region', { S3_REGION: 'eu west' }, /^S3_REGION/],
    ['an odd bucket', { S3_BUCKET: '../other' }, /^S3_BUCKET/],
    ['a bucket in capitals', { S3_BUCKET: 'Prepare' }, /^S3_BUCKET/],
  ])('is refused in one sentence that holds no secret: %s [V12.3.1]', (_what, wrong, sentence) => {
    const read = readStorageSettings({ ...whole, ...wrong });
    if (read.ok) throw new Error('it was taken');
    expect(read.sentence).toMatch(sentence);
    expect(read.sentence).not.toMatch(/secret/);
  });
});
