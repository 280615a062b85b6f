'use client';

import { FieldFrame, type FieldProps, useFieldState } from './field-frame';

type FileFieldProps = FieldProps & {
  /** File types offered first, as in the HTML accept attribute: ".pdf,.docx". The server checks for itself. */
  accept?: string;
  multiple?: boolean;
};

/** One or more files. A browser never lets a page put a file back, so without JavaScript it must be chosen again. */
export function FileField({ accept, multiple, ...props }: FileFieldProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldFrame {...props} field={field}>
      <input
        key={field.renderKey}
        id={field.id}
        name={props.name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="file-input"
      />
    </FieldFrame>
  );
}
