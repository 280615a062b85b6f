/** Something a person can put right: its message is one plain sentence, shown without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The message of anything thrown, for use inside a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** Runs a script's main function: a Failure ends with its sentence, a defect with its stack; both exit 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(1);
  }
}
