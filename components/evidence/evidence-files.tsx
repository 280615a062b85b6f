import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { checkAgainAction } from '@/lib/evidence/checks/actions';
import { notAvailableSentences, textSentences } from '@/lib/evidence/checks/labels';
import { checkStatusLabels } from '@/lib/evidence/labels';
import type { CheckStatus } from '@/lib/evidence/rules';
import type { EvidenceVersionView, EvidenceView } from '@/lib/evidence/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

/** How far the content of a file has been checked. */
export function CheckStatusTag({ status }: { status: CheckStatus }) {
  const { tone, label } = checkStatusLabels[status];
  return <Tag tone={tone}>{label}</Tag>;
}

type FileProps = { file: EvidenceVersionView; evidenceId: string; areaSlug: string };

function FileCell({ file, evidenceId, areaSlug }: FileProps) {
  const path = `/areas/${areaSlug}/evidence/${evidenceId}/versions/${file.number}`;
  return (
    <div className="grid justify-items-start gap-1">
      {file.mayOpen ? (
        <a href={`/api${path}`} className="wrap-anywhere">
          <span className="sr-only">Download </span>
          {file.fileName}
        </a>
      ) : (
        <span className="wrap-anywhere">{file.fileName}</span>
      )}
      {file.mayView ? (
        <a href={path} className="text-sm font-normal">
          Look at it here<span className="sr-only">: {file.fileName}</span>
        </a>
      ) : null}
      <FileNotes file={file} />
      {file.mayCheckAgain ? (
        <ActionForm
          id={`check-${file.number}`}
          key={file.checkStatus}
          action={checkAgainAction}
          submitLabel="Check again"
          submitTone="secondary"
        >
          <Hidden name="area" value={areaSlug} />
          <Hidden name="evidenceItemId" value={evidenceId} />
          <Hidden name="number" value={file.number} />
        </ActionForm>
      ) : null}
    </div>
  );
}

/** What to know and to do about a file, where its name alone does not say it. */
function FileNotes({ file }: { file: EvidenceVersionView }) {
  const { checkStatus, checkFault, textStatus } = file;
  const notes =
    checkStatus === 'available' ? [textSentences[textStatus]] : [notAvailableSentences[checkStatus], checkFault];
  return notes.map((note) =>
    note === null ? null : (
      <p key={note} className="max-w-prose text-sm font-normal text-ink-soft">
        {note}
      </p>
    ),
  );
}

/** The files of an item of evidence, newest first, with the fingerprint by which a copy can be recognised. */
export function EvidenceFiles({ evidence, areaSlug }: { evidence: EvidenceView; areaSlug: string }) {
  return (
    <>
      <Table
        caption="Files, newest first"
        isCaptionHidden
        narrow="stack"
        rows={evidence.versions}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'File',
            rowHeader: true,
            cell: (file) => <FileCell file={file} evidenceId={evidence.id} areaSlug={areaSlug} />,
          },
          { header: 'Check', cell: ({ checkStatus }) => <CheckStatusTag status={checkStatus} /> },
          { header: 'Size', nowrap: true, cell: ({ sizeInBytes }) => formatBytes(sizeInBytes) },
          { header: 'Sent by', cell: ({ uploadedByName }) => uploadedByName },
          { header: 'Sent', cell: ({ uploadedAt }) => formatInstant(uploadedAt) },
          {
            header: 'Fingerprint',
            cell: ({ sha256 }) => (
              <code title={sha256} className="text-sm">
                {sha256.slice(0, 12)}
              </code>
            ),
          },
        ]}
      />
      {evidence.hasVirusScanner ? null : (
        <p className="mt-2 max-w-prose text-sm text-ink-soft">
          Files are checked for what they are and what they hold. No virus scanner looks at them: none is set up here.
        </p>
      )}
    </>
  );
}
