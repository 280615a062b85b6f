/** A file’s place in the archive and the hash of its content, in hexadecimal. */
type Summed = { path: string; sha256: string };

/**
 * The lines of a checksum file as `sha256sum -c` reads them: hash, two spaces, name. A name with a backslash or a line
 * break has these written with a backslash, and its line begins with one (GNU coreutils, “cksum output modes”).
 */
export function checksumLines(files: readonly Summed[]): string {
  return files
    .map(({ path, sha256 }) => {
      const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
    .join('');
}
