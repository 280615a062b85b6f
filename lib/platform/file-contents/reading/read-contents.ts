/*
 * Reads a file from outside through: whether it holds what it should not, and its text. Runs on a thread of a process of
 * its own with little memory, no settings and no files but this one and the packages it needs: see ../contents.ts. Takes
 * the kind and the file's path as its arguments and answers with one line of JSON.
 */
import { writeFileSync } from 'node:fs';
import { readFileContents } from './kinds.ts';

const STANDARD_OUTPUT = 1;

const [, , ending = '', path = ''] = process.argv;
writeFileSync(STANDARD_OUTPUT, JSON.stringify(await readFileContents(ending, path)));
