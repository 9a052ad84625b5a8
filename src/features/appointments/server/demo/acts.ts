/** 演示任免: who is appointed to what and who leaves, by sitting; one person and one act each. */
import type { Act, PostKind } from '../../domain/posts.ts'

export interface ActsOf {
  readonly act: Act
  readonly postKind: PostKind
  /** Short name of the organ of the post. */
  readonly organ: string
  readonly title: string
  readonly count: number
}

const of = (act: Act, postKind: PostKind, organ: string, title: string, count = 1): ActsOf => ({
  act,
  postKind,
  organ,
  title,
  count,
})

const changed = (postKind: PostKind, organ: string, title: string, [come, go]: readonly [number, number]): ActsOf[] => [
  of('appoint', postKind, organ, title, come),
  of('dismiss', postKind, organ, title, go),
]

const newHead = (organ: string): ActsOf[] => [
  of('decide_appoint', 'department_head', organ, '局长'),
  of('dismiss', 'department_head', organ, '局长'),
]

/**
 * 任免六十九人次, by the place of the sitting in the year: three heads of departments, two members of the supervisory
 * committee, eleven of working committees, seventeen of court and procuratorate come; thirty-four are dismissed, two resign.
 */
export const actsAt: Readonly<Record<number, readonly ActsOf[]>> = {
  0: [...changed('committee', '代表工委', '委员', [3, 3]), ...changed('court', '法院', '审判员', [4, 3])],
  2: [
    ...newHead('教育局'),
    ...changed('supervisory', '区监委', '委员', [1, 1]),
    ...changed('procuratorate', '检察院', '检察员', [4, 3]),
  ],
  4: [
    ...newHead('水务局'),
    ...changed('committee', '财经工委', '委员', [4, 3]),
    ...changed('court', '法院', '审判员', [3, 5]),
  ],
  6: [
    ...newHead('商务局'),
    ...changed('supervisory', '区监委', '委员', [1, 1]),
    ...changed('committee', '法工委', '委员', [4, 3]),
    ...changed('court', '法院', '审判委员会委员', [3, 6]),
  ],
  8: [
    ...changed('procuratorate', '检察院', '检察委员会委员', [3, 3]),
    of('accept_resignation', 'department_head', '退役军人局', '局长'),
    of('accept_resignation', 'department_head', '医保局', '局长'),
  ],
}

/** 宪法宣誓 after these sittings, organised by the chairmen's meeting. */
export const oathsAfter: readonly number[] = [2, 6]
