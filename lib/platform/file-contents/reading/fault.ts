import type { FileFault } from '../../file-faults.ts';

/** Ends the reading of a file that is not to be kept. */
export class ContentFault extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
