/** Where a paper is looked at whole before it is issued (印发前看一看). */
export const previewAddress = (kind: string, subjectId: string): string =>
  `/papers/preview?${new URLSearchParams({ kind, subjectId }).toString()}`
