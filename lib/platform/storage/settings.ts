/** A bucket of a service that speaks S3, asked by path (`https://host/bucket/key`). */
export type BucketSettings = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Where files lie. Uploads on their way, and what is fetched to be read, lie in `folder` also where there is a bucket. */
export type StorageSettings = { folder: string; bucket: BucketSettings | null };

/** The settings of a bucket, one of which is a secret. */
export const BUCKET_SETTING_NAMES = [
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_BUCKET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

type Source = Readonly<Record<string, string | undefined>>;
type Read<T> = { ok: true; settings: T } | { ok: false; sentence: string };

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-z0-9-]{1,40}$/i;

/** Reads where files lie from the environment. Gives a sentence for people when something is missing or wrong. */
export function readStorageSettings(source: Source): Read<StorageSettings> {
  const bucket = readBucketSettings(source);
  if (!bucket.ok) return bucket;
  const folder = source.STORAGE_DIR;
  return folder ? { ok: true, settings: { folder, bucket: bucket.settings } } : fault('STORAGE_DIR is missing.');
}

/** Reads the bucket; null when none of its settings is there. Gives a sentence when some are missing or one is wrong. */
export function readBucketSettings(source: Source): Read<BucketSettings | null> {
  const missing = BUCKET_SETTING_NAMES.filter((name) => !source[name]);
  if (missing.length === BUCKET_SETTING_NAMES.length) return { ok: true, settings: null };
  if (missing.length > 0)
    return fault(
      `Files can lie in a bucket only with all five settings: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
    );
  const [endpoint = '', region = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = BUCKET_SETTING_NAMES.map(
    (name) => source[name],
  );
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.username)
    return fault('S3_ENDPOINT must be an address without a path, like https://s3.example.org.');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    return fault('S3_ENDPOINT must begin with https: only a store on this machine may do without TLS.');
  if (!REGION.test(region)) return fault('S3_REGION must be a word like eu-west-2; a store without regions takes any.');
  if (!BUCKET_NAME.test(bucket))
    return fault('S3_BUCKET must be a bucket’s name: 3 to 63 small letters, digits, dots and hyphens.');
  return { ok: true, settings: { endpoint: url.origin, region, bucket, accessKeyId, secretAccessKey } };
}

function fault(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
