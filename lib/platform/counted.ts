/** A count with its noun: "1 case file", "1,600 case files". `more` is the plural where it is not the noun with an s. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count < 1000 ? count : count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}
