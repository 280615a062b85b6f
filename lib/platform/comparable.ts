/** Words as they are compared: without case, blanks and signs. "E-mail address" becomes `emailaddress`. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
