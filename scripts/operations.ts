import { runAudit } from './commands/audit';
import { runCreateMigration, runDatabase, runMigrate } from './commands/development';
import { runOperator } from './commands/operator';
import { Failure, runScript } from './failure';

type Operation = { readonly usage: string; readonly help: string; run(args: string[]): Promise<void> };

const operations: Record<string, Operation> = {
  operator: {
    usage: 'operator create --email ADDRESS --name NAME',
    help: 'make an operator, who adds areas and people, and print a password for the first sign-in',
    run: runOperator,
  },
  audit: {
    usage: 'audit verify',
    help: 'walk every trail, compare it with the anchors outside the database, and name the first broken link',
    run: runAudit,
  },
  database: {
    usage: 'database',
    help: 'keep the development database running, migrated; its addresses are written to .data/dev/urls.env',
    run: runDatabase,
  },
  migrate: {
    usage: 'migrate',
    help: 'bring the development database, or the one that DATA_DIR or DATABASE_URL name, up to date',
    run: runMigrate,
  },
  'create-migration': {
    usage: 'create-migration NAME [--empty]',
    help: 'write a migration with what prisma/schema has and prisma/migrations have not',
    run: runCreateMigration,
  },
};

function help(): string {
  const lines = Object.values(operations).map(({ usage, help: text }) => `  npm run ops -- ${usage}\n      ${text}`);
  return ['Operations:', ...lines].join('\n');
}

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  const operation = name ? operations[name] : undefined;
  if (operation) {
    await operation.run(args);
    // Timers that libraries leave behind would keep us for another ten seconds.
    process.exit(0);
  }
  if (name && !['help', '--help', '-h'].includes(name))
    throw new Failure(`There is no operation “${name}”.\n\n${help()}`);
  console.log(help());
});
