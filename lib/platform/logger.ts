import pino from 'pino';

/** Structured log. Never given free text that a person wrote, a case reference, or a token. */
export const logger = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined });
