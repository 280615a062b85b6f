import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * What the log keeps of an error: its kind, its code and where it came from. Not its message, which of a database's
 * errors may quote what somebody wrote.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: places.slice(0, 8).map((line) => line.trim()) };
}

/** A log of one JSON object a line with its instant in UTC, on standard output unless told otherwise. */
export function createLogger(to?: DestinationStream): Logger {
  const options = {
    level: process.env.LOG_LEVEL ?? 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
  };
  return to ? pino(options, to) : pino(options);
}

/** Structured log. Never given free text that a person wrote, a case reference, or a token. */
export const logger = createLogger();
