/** Where a comment is shown. */
export type CommentPlace = {
  serviceId: string;
  frameworkCode: string;
  selfEvaluationId: string;
  criterionCode: string;
  commentId: string;
};

/** The address of a comment on the page of the answer that it is about. */
export function addressOf(place: CommentPlace, areaPath: string): string {
  const { serviceId, frameworkCode, selfEvaluationId, criterionCode, commentId } = place;
  const path = `${areaPath}/self-evaluations/${serviceId}/criteria/${criterionCode}/comments`;
  return `${path}?framework=${frameworkCode}&edition=${selfEvaluationId}#comment-${commentId}`;
}
