import type { Failure } from '@/lib/platform/result';

/** A failure as a sentence for the top of a form. Fields' own messages stand beside the fields. */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'invalid':
      return 'Check the answers marked below.';
    case 'not-found':
      return 'This no longer exists, or you cannot see it. Go back and open it again.';
    case 'forbidden':
      return 'Your role does not allow this. Ask your inspection lead if you think it should.';
    case 'changed':
      return 'This has changed since you opened it. Open it again and read it before you decide.';
    case 'conflict':
      return 'Someone else saved this while you were writing. Compare the two versions, then save yours or keep theirs.';
    case 'rule':
      return failure.message;
  }
}
