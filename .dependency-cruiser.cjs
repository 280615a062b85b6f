// Who may import whom. The plan of the house is docs/architecture.md; there is no allow-list.

/** The domains in order: each may import only from those before it. */
const domains = [
  'areas',
  'partners',
  ['people', 'boards'],
  'frameworks',
  ['evidence', 'measures'],
  ['self-evaluations', 'case-files'],
  'overarching',
  'inspections',
  'evidence-rooms',
  'findings',
  'leavers',
  'search',
  'messages',
  'readiness',
  'reports',
  'documents',
  'trail',
  'notifications',
];

const names = (step) => [step].flat().join('|');
const allDomains = domains.map(names).join('|');
const runtime = { dependencyTypesNot: ['type-only'] };

const order = domains.map((step, index) => {
  const beside = [step].flat().length > 1 ? [`^lib/(${names(step)})/`] : [];
  const after = domains
    .slice(index + 1)
    .map(names)
    .join('|');
  const own = `^lib/(${names(step)})/`;
  return {
    name: `order-of-domains-${[step].flat()[0]}`,
    comment: 'A domain imports only from the domains before it.',
    severity: 'error',
    from: { path: own },
    to:
      beside.length > 0
        ? { path: [...(after ? [`^lib/(${after})/`] : []), ...beside], pathNot: '^lib/$1/' }
        : { path: after ? `^lib/(${after})/` : '^nothing$' },
  };
});

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: runtime },
    },
    {
      name: 'foundations-know-no-domain',
      comment: 'platform, access, audit, jobs and operations lie below every domain.',
      severity: 'error',
      from: { path: '^lib/(platform|access|audit|jobs|operations)/' },
      to: { path: `^lib/(${allDomains})/` },
    },
    {
      name: 'order-of-foundations',
      comment: 'platform < access < audit, jobs < operations.',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: '^lib/(access|audit|jobs|operations)/' },
    },
    {
      name: 'order-of-foundations-access',
      severity: 'error',
      from: { path: '^lib/access/' },
      to: { path: '^lib/(audit|jobs|operations)/' },
    },
    {
      name: 'order-of-foundations-audit-and-jobs',
      severity: 'error',
      from: { path: '^lib/(audit|jobs)/' },
      to: { path: '^lib/operations/' },
    },
    {
      name: 'pure-code-is-pure',
      comment: 'schema, rules, labels and types know no database, no framework and no clock.',
      severity: 'error',
      from: { path: '^lib/.*(schema|rules|labels|types)(\\.ts$|/)', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^lib/platform/(db|env|clock|storage|logger|health)\\.ts$',
          '^lib/operations/(run-|define-)',
          '^lib/access/session\\.ts$',
          '(?<!/rules)/(queries|commands|actions)\\.ts$',
          '^prisma/',
          '^node_modules/(next|next-auth|react|pg|@prisma)/',
        ],
        ...runtime,
      },
    },
    {
      name: 'pure-code-uses-no-machine',
      severity: 'error',
      from: { path: '^lib/.*(schema|rules|labels|types)(\\.ts$|/)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], ...runtime },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Of lib, primitives share only platform: days and tones are nobody’s domain.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^lib/(?!platform/)|^(app|prisma)/|^components/(?!ui/)' },
    },
    {
      name: 'forms-and-layout-know-no-domain',
      severity: 'error',
      from: { path: '^components/(forms|layout)/' },
      to: { path: `^lib/(${allDomains})/|^(app|prisma)/` },
    },
    {
      name: 'components-never-fetch',
      comment: 'Components get view models; they import schema, rules, labels, types and actions.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: [
          '/(queries|commands)\\.ts$',
          '^lib/platform/(db|env|clock|storage|logger|health)\\.ts$',
          '^lib/operations/(run-|define-)',
          '^lib/access/session\\.ts$',
          '^prisma/',
        ],
        ...runtime,
      },
    },
    {
      name: 'forms-never-reach-the-database',
      comment: 'What runs in the browser must not pull in the server.',
      severity: 'error',
      from: { path: '^components/forms/' },
      to: { path: '^lib/platform/(db|env)\\.ts$|^prisma/generated', reachable: true },
    },
    {
      name: 'pages-only-route',
      comment: 'Pages read by queries and write by actions; only route handlers call commands.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/.*/?route\\.ts$' },
      to: {
        path: ['/commands\\.ts$', '^lib/platform/(db|storage|env)\\.ts$', '^lib/(audit|jobs)/', '^prisma/'],
        ...runtime,
      },
    },
    {
      name: 'nobody-imports-pages',
      severity: 'error',
      from: { path: '^(lib|components|prisma)/' },
      to: { path: '^app/' },
    },
    {
      name: 'libraries-know-no-components',
      severity: 'error',
      from: { path: '^(lib|prisma)/' },
      to: { path: '^components/' },
    },
    {
      name: 'the-product-knows-no-scripts-or-tests',
      severity: 'error',
      from: { path: '^(app|lib|components)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-missing-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(prisma/generated|\\.next|\\.data)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
