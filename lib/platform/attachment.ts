/** The content-disposition of a file to keep: an ASCII name for old readers, and the real one (RFC 6266, RFC 8187). */
export function attachmentNamed(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
    .trim();
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${encoded}`;
}

/** Whatever is sent of a file that someone brought runs nothing, is read by no other site and kept by no browser. */
export const ENCLOSED = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
} as const;

/** Headers for sending a file that someone brought: never shown in the browser, never kept by it, never run. */
export function attachmentHeaders(file: { fileName: string; mediaType: string; sizeInBytes: number }): HeadersInit {
  return {
    'content-type': file.mediaType,
    'content-length': String(file.sizeInBytes),
    'content-disposition': attachmentNamed(file.fileName),
    ...ENCLOSED,
  };
}

/** Headers for a picture that was made of a file that someone brought, to stand in a page. */
export function pictureHeaders(mediaType: 'image/png' | 'image/jpeg', sizeInBytes: number): HeadersInit {
  return {
    'content-type': mediaType,
    'content-length': String(sizeInBytes),
    'content-disposition': 'inline',
    ...ENCLOSED,
  };
}
