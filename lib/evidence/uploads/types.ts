import type { UploadStatus } from './rules';

/** Where the same content lies already, as far as the reader may see it. */
export type SameContent = { kind: 'evidence'; id: string; title: string } | { kind: 'upload'; fileName: string };

export type UploadView = {
  id: string;
  fileName: string;
  sizeInBytes: number;
  status: UploadStatus;
  /** What is wrong with a file that was refused, in a sentence. */
  fault: string | null;
  partnerId: string;
  partnerName: string;
  /** The item whose file it is to replace. */
  item: { id: string; title: string } | null;
  startedAt: Date;
  receivedAt: Date | null;
  sameContent: SameContent | null;
};

/** What has become of an upload, as the browser that sends it asks. */
export type UploadState = { status: UploadStatus; fault: string | null };
