const list = new Intl.ListFormat('en-GB');

/** Words in one sentence: "a", "a and b", "a, b and c". */
export function inOneSentence(words: readonly string[]): string {
  return list.format(words);
}
