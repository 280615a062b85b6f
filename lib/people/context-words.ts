/** What the product is called. */
export const PRODUCT_NAME = 'Prepare for inspection';

/**
 * Words that somebody would try first because of what this is: the product, its field and the agencies in it. They add
 * nothing to a password. Names of areas, partners and the person themselves come on top.
 */
export const CONTEXT_WORDS: readonly string[] = [
  ...[
    'prepare',
    'inspection',
    'inspector',
    'inspectorate',
    'inspect',
    'ready',
    'readiness',
    'ofsted',
    'hmicfrs',
    'hmic',
  ],
  ...['ilacs', 'jtai', 'slac', 'safeguarding', 'safeguard', 'safeguards', 'child', 'children', 'childrens', 'young'],
  ...['people', 'family', 'families', 'foster', 'fostering', 'adoption', 'carer', 'social', 'worker', 'services'],
  ...['service', 'council', 'borough', 'county', 'city', 'authority', 'local', 'police', 'constabulary', 'health'],
  ...['hospital', 'hospitals', 'trust', 'probation', 'school', 'schools', 'education', 'nursery', 'early', 'years'],
  ...['partner', 'partnership', 'board', 'multi', 'agency', 'evidence', 'finding', 'findings', 'audit', 'auditor'],
  ...['contact', 'deputy', 'task', 'group', 'lead', 'area', 'outstanding', 'improvement', 'inadequate', 'grade'],
  ...['report', 'review', 'case', 'files', 'protection', 'commission', 'quality', 'care', 'england', 'welcome'],
  ...['password', 'passphrase', 'letmein', 'login', 'signin', 'secret', 'admin', 'administrator', 'changeme', 'test'],
];

/** Shorter than this a part of a name says nothing. */
const SHORTEST = 3;

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How many characters of a password are left when the words in it are taken away, spaces and hyphens not counted, and
 * the longest word found. Words are compared without case and accents; names and addresses count by their parts.
 */
export function wordsBeside(password: string, words: readonly string[]): { rest: number; found: string | null } {
  const parts = [...new Set(words.flatMap((word) => folded(word).split(/[^\p{L}\p{N}]+/u)))]
    .filter((part) => part.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  let left = folded(password);
  let found: string | null = null;
  for (const part of parts) {
    if (!left.includes(part)) continue;
    found ??= part;
    left = left.replaceAll(part, ' ');
  }
  return { rest: [...left.replace(/[\s\-_.,]/g, '')].length, found };
}
