import { parseArgs } from 'node:util';
import { Failure } from '../failure';
import { openInstallation } from '../installation';
import { migrate } from '../migrate';
import { readSettings } from '../settings';

const usage = 'npm run ops -- operator create --email ada@example.gov.uk --name "Ada Example"';

/**
 * Makes an operator of the installation that `npm start` with the same settings runs, whether it runs now or not, and
 * prints the password for the first sign-in.
 */
export async function runOperator(args: string[]): Promise<void> {
  const wanted = readArguments(args);
  const installation = await openInstallation(readSettings(process.env, { port: 3000, dataDir: '.data' }));
  try {
    await migrate(installation.ownerUrl);
    Object.assign(process.env, installation.webEnv);
    // Only now: these read the environment.
    const { createOperatorSchema } = await import('@/lib/people/schema');
    const { createOperator } = await import('@/lib/people/commands');
    const { failureWords } = await import('@/lib/operations/failure-words');
    const input = createOperatorSchema.safeParse(wanted);
    if (!input.success) throw new Failure(input.error.issues.map((issue) => issue.message).join('. '));
    const result = await createOperator(input.data);
    if (!result.ok) throw new Failure(failureWords(result.failure));
    console.log(
      `${input.data.name} can sign in as ${input.data.email}. Password, shown only now: ${result.value.password}`,
    );
  } finally {
    if (!installation.wasRunning) await installation.stop();
  }
}

function readArguments(args: string[]): { email: string; name: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: { type: 'string' }, name: { type: 'string' } },
    });
    if (positionals.join() === 'create' && values.email && values.name)
      return { email: values.email, name: values.name };
  } catch {
    // An option there is not: the usage says which there are.
  }
  throw new Failure(`An operator is made like this: ${usage}`);
}
