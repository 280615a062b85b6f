import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and a certificate that it signed itself, both as PEM. */
export type Certificate = { key: string; cert: string };

// Just enough of ASN.1's DER to say what an X.509 certificate must: type, length, content.
const der = (type: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([type, ...size]), content]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const text = (type: number, words: string) => der(type, Buffer.from(words));
const object = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date) =>
  text(
    0x17,
    `${at
      .toISOString()
      .replaceAll(/[-:T]|\..*/g, '')
      .slice(2)}Z`,
  );
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);

const ecdsaWithSha256 = sequence(object('2a8648ce3d040302'));
const commonName = '550403';
const alternativeNames = '551d11';
const basicConstraints = '551d13';
const DAY = 86_400_000;

/** A new certificate for one host name, good from yesterday till tomorrow, that vouches for itself. */
export function certificateFor(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const name = sequence(der(0x31, sequence(object(commonName), text(0x0c, host))));
  const extensions = sequence(
    sequence(object(alternativeNames), der(0x04, sequence(text(0x82, host)))),
    sequence(object(basicConstraints), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
  );
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(Date.now() - DAY)), time(new Date(Date.now() + DAY))),
    name,
    publicKey,
    der(0xa3, extensions),
  );
  const signature = sign('sha256', content, createPrivateKey(privateKey));
  const lines =
    sequence(content, ecdsaWithSha256, bits(signature))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey,
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
