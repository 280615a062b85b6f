import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { callsOf, importsOf, isTest, nodesOf, placeOf, readSources, type Source, sourceAt } from '../support/sources';

const isProduct = ({ path: at }: Source) => /^(?:app|components|lib)\//.test(at);
const isOurs = ({ path: at }: Source) => isProduct({ path: at } as Source) || at.startsWith('scripts/');

type Rule = {
  title: string;
  /** What the rule looks at. */
  among(source: Source): boolean;
  faults(source: Source): ts.Node[];
  /** Code that the rule must find. */
  bad: readonly string[];
};

const text = (node: ts.Node | undefined): string => node?.getText() ?? '';
const isLiteral = (node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node));
const property = (call: ts.CallExpression, name: string): string => {
  const options = call.arguments.at(-1);
  if (!options || !ts.isObjectLiteralExpression(options)) return '';
  return text(options.properties.find((each) => each.name?.getText() === name));
};

/** Calls of these names whose first argument is not one of the texts allowed. */
const otherThan = (names: readonly string[], allowed: readonly string[]) => (source: Source) =>
  callsOf(source, names).filter(({ arguments: [first] }) => !allowed.includes(text(first)));

const imports = (names: RegExp) => (source: Source) =>
  importsOf(source).some(({ from }) => names.test(from)) ? [source.ast] : [];

const ofNode = (is: (node: ts.Node) => boolean) => (source: Source) => nodesOf(source).filter(is);

/** Where a client of the network may stand: what docs/security.md lists under outside systems. */
const CALLS_OUT = /^lib\/(?:platform\/(?:mailer|scanner|storage\/bucket)|people\/sign-in\/providers)(?:\/|\.ts$|-)/;

/** Each starts programs of ours with arguments of ours; what people wrote comes to them as a message or as a file. */
const STARTS_PROGRAMS = ['lib/platform/next-door.ts', 'lib/platform/documents/writing.ts'];

/** What makes words of a pattern’s signs: without it "%" finds everything. */
const ESCAPED = String.raw`.replaceAll(/[\\%_]/g, '\\$&')`;

const rules: readonly Rule[] = [
  {
    title: 'no program but our readers and our writer of documents is started, and none through a shell [V1.2.5]',
    among: isOurs,
    faults: (source) => [
      ...(isProduct(source) && !STARTS_PROGRAMS.includes(source.path)
        ? imports(/^(?:node:)?child_process$/)(source)
        : []),
      ...callsOf(source, ['execSync']),
      ...nodesOf(source).filter((node) => ts.isPropertyAssignment(node) && /^shell: (?!false)/.test(text(node))),
    ],
    bad: [
      "import { spawn } from 'node:child_process';",
      "execSync('ls ' + name);",
      "spawn('ls', [name], { shell: true });",
    ],
  },
  {
    title: 'patterns are written by us: none is made of what people type [V1.2.9]',
    among: isProduct,
    faults: ofNode(
      (node) =>
        ts.isNewExpression(node) &&
        text(node.expression) === 'RegExp' &&
        !/^(?:`|String\.raw`|[A-Z_]+\b)/.test(text(node.arguments?.[0])),
    ),
    bad: ['new RegExp(search);', "new RegExp('^' + name);"],
  },
  {
    title: 'what people search for is searched as words, and not as a pattern [V1.2.9]',
    among: isProduct,
    faults: ofNode(
      (node) =>
        (ts.isTemplateExpression(node) && /\bI?LIKE\s+\$\{/i.test(text(node))) ||
        (ts.isPropertyAssignment(node) &&
          ['contains', 'startsWith', 'endsWith'].includes(text(node.name)) &&
          !text(node.initializer).includes(ESCAPED)),
    ),
    bad: [
      ['db.$queryRaw`SELECT 1 WHERE name ILIKE $', '{search}`;'].join(''),
      'find({ where: { name: { contains: search } } });',
    ],
  },
  {
    title: 'no text is run as code, at once or later [V1.3.2]',
    among: isOurs,
    faults: (source) => [
      ...imports(/^(?:node:)?vm$/)(source),
      ...callsOf(source, ['setTimeout', 'setInterval']).filter(({ arguments: [first] }) => isLiteral(first)),
      ...callsOf(source, ['eval', 'Function']),
      ...nodesOf(source).filter((node) => ts.isNewExpression(node) && text(node.expression) === 'Function'),
    ],
    bad: [
      "import vm from 'node:vm';",
      "setTimeout('go()', 1);",
      'eval(text);',
      'new Function(text);',
      'Function(text);',
    ],
  },
  {
    title: 'what the log says is written by us; people’s words are never its format [V1.3.10]',
    among: isProduct,
    faults: (source) =>
      callsOf(source, ['trace', 'debug', 'info', 'warn', 'error', 'fatal']).filter(
        (call) =>
          /^(?:logger|log)\./.test(text(call.expression)) &&
          !(call.arguments.length === 2 && call.arguments[1] && ts.isStringLiteral(call.arguments[1])) &&
          !(call.arguments.length === 1 && call.arguments[0] && ts.isStringLiteral(call.arguments[0])),
      ),
    bad: ['logger.info(title);', 'logger.info({ id }, title);', ['logger.warn(`$', '{title} failed`);'].join('')],
  },
  {
    title: 'no window speaks to another by messages [V3.5.5]',
    among: isProduct,
    faults: (source) => [
      ...callsOf(source, ['postMessage']),
      ...callsOf(source, ['addEventListener']).filter(({ arguments: [first] }) => /message/.test(text(first))),
      ...nodesOf(source).filter((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'onmessage'),
    ],
    bad: ["window.addEventListener('message', go);", 'frame.postMessage(1);', 'window.onmessage = go;'],
  },
  {
    title: 'pages hold no plug-ins and no frames [V3.7.1]',
    among: isProduct,
    faults: ofNode(
      (node) =>
        (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) &&
        ['object', 'embed', 'applet', 'iframe', 'frame', 'portal'].includes(text(node.tagName)),
    ),
    bad: ['const a = <object data="a" />;', 'const a = <iframe src="a"></iframe>;'],
  },
  {
    title:
      'nothing is stored in the browser but the sign-in cookie and the addresses of one’s unfinished uploads [V14.3.3]',
    among: (source) => isProduct(source) && source.path !== 'components/evidence/uploads/resumable.ts',
    faults: ofNode(
      (node) => ts.isIdentifier(node) && ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].includes(node.text),
    ),
    bad: ["localStorage.setItem('a', 'b');", 'window.sessionStorage.clear();', "indexedDB.open('a');"],
  },
  {
    title: 'cryptography is Node’s own, argon2 and the one-time codes of otpauth [V11.2.1]',
    among: isOurs,
    faults: imports(
      /crypto-js|node-forge|tweetnacl|sjcl|elliptic|bcrypt|scrypt-js|jsrsasign|libsodium|^md5$|^sha\.?js|^uuid$|nanoid/,
    ),
    bad: ["import CryptoJS from 'crypto-js';", "import md5 from 'md5';"],
  },
  {
    title: 'what is encrypted is encrypted with AES-256-GCM [V11.3.1, V11.3.2]',
    among: isOurs,
    faults: (source) => [
      ...otherThan(['createCipheriv', 'createDecipheriv'], ["'aes-256-gcm'"])(source),
      ...callsOf(source, ['createCipher', 'createDecipher', 'publicEncrypt', 'privateDecrypt']),
    ],
    bad: ["createCipheriv('aes-256-ecb', key, iv);", 'createCipheriv(name, key, iv);', 'publicEncrypt(key, text);'],
  },
  {
    title: 'what is hashed is hashed with SHA-256 or better [V11.4.1, V11.4.3]',
    among: isOurs,
    faults: otherThan(
      ['createHash', 'createHmac', 'hkdfSync', 'digest'],
      ["'sha256'", "'sha512'", "'hex'", "'base64url'"],
    ),
    bad: ["createHash('md5');", "createHmac('sha1', key);", 'createHash(name);'],
  },
  {
    title: 'secrets and codes come from the machine’s secure source of chance [V6.5.3, V11.5.1]',
    among: isOurs,
    // How long a command waits before it tries again is no secret.
    faults: (source) =>
      source.path === 'lib/operations/run-command.ts' || source.path.startsWith('scripts/bench')
        ? []
        : nodesOf(source).filter((node) => ts.isPropertyAccessExpression(node) && text(node) === 'Math.random'),
    bad: ['const code = Math.random();'],
  },
  {
    title: 'a certificate that is not trusted is never taken [V12.3.2]',
    among: isOurs,
    faults: ofNode(
      (node) =>
        (ts.isPropertyAssignment(node) && /^rejectUnauthorized: (?!true)/.test(text(node))) ||
        (ts.isPropertyAccessExpression(node) && node.name.text === 'NODE_TLS_REJECT_UNAUTHORIZED') ||
        (ts.isStringLiteral(node) && node.text === 'NODE_TLS_REJECT_UNAUTHORIZED'),
    ),
    bad: ['connect({ rejectUnauthorized: false });', "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';"],
  },
  {
    title:
      'only what sends mail, asks identity providers or a virus scanner, and keeps files in a bucket speaks to other machines [V1.3.6, V13.2.4]',
    among: (source) => isProduct(source) && !CALLS_OUT.test(source.path),
    faults: (source) => [
      ...nodesOf(source).filter((node) => ts.isCallExpression(node) && text(node.expression) === 'fetch'),
      ...imports(
        /^(?:node:)?(?:https?2?|net|tls|dgram|dns)(?:\/|$)|^undici$|^@aws-sdk\/|^nodemailer$|^notifications-node-client$/,
      )(source),
    ],
    bad: [
      'await fetch(url);',
      "import http from 'node:http';",
      "import nodemailer from 'nodemailer';",
      "import { S3Client } from '@aws-sdk/client-s3';",
    ],
  },
  {
    title: 'whoever asks another machine follows no redirect [V15.3.2]',
    among: isProduct,
    faults: (source) =>
      nodesOf(source)
        .filter((node): node is ts.CallExpression => ts.isCallExpression(node) && text(node.expression) === 'fetch')
        .filter((call) => !/'(?:error|manual)'/.test(property(call, 'redirect'))),
    bad: ['await fetch(url);', "await fetch(url, { redirect: 'follow' });"],
  },
  {
    title: 'what the product runs is no test, no script and no sample [V15.2.3]',
    among: (source) => isProduct(source) && !isTest(source),
    faults: imports(/^(?:scripts|tests|prisma\/seed)\/|^(?:vitest|fast-check|@playwright\/test)$/),
    bad: ["import { seed } from '@/prisma/seed/seed';", "import fc from 'fast-check';"],
  },
];

describe('our code', () => {
  // By %s, because $title is cut short, and with it the ids that are counted.
  it.each(rules.map((rule) => [rule.title, rule] as const))('%s', (_title, { among, faults }) => {
    const found = readSources()
      .filter((source) => !isTest(source) && among(source))
      .flatMap((source) => faults(source).map((node) => placeOf(source, node)));
    expect(found).toEqual([]);
  });
});

describe('each check', () => {
  const tried = rules.flatMap(({ bad, faults }) => bad.map((code) => ({ code, faults })));
  it.each(tried)('finds %#', ({ code, faults }) => {
    expect(faults(sourceAt('components/ui/a.tsx', code))).not.toEqual([]);
  });
});
