/** Kinds of numbers that state no quantity (非数字表述). */
export const otherKinds = [
  'address',
  'date',
  'document_number',
  'ordinal',
  'list_number',
  'name',
  'title',
  'duration',
  'condition',
  'fraction',
  'bare',
] as const
export type OtherKind = (typeof otherKinds)[number]
