/**
 * Which fonts a PDF is set in (字体及替代次序): no font is shipped, the compiler finds those of the machine and of the
 * folder `fonts`. For every face the families in their order, the wanted one first; docs/operations.md lists them.
 */
import { Refusal } from '#kernel/refusal'
import { typefaceNames } from '../messages.ts'

export type FaceRole = keyof typeof typefaceNames

interface Candidate {
  /** As the font itself calls it: the compiler knows fonts by the English name where there is one. */
  readonly family: string
  readonly weight: 'regular' | 'bold'
}

const regular = (...families: string[]): Candidate[] => families.map((family) => ({ family, weight: 'regular' }))
const bold = (...families: string[]): Candidate[] => families.map((family) => ({ family, weight: 'bold' }))

/** These are the face itself, under the names its makers give it. */
const own: Readonly<Record<FaceRole, readonly Candidate[]>> = {
  body: regular('FangSong_GB2312', 'FangSong', 'STFangsong', 'FZFangSong-Z02S', 'FZFangSong-Z02'),
  title: regular('FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZXBSJW--GB1-0', 'FZXBSK--GBK1-0'),
  first: regular('SimHei', 'STHeiti', 'Heiti SC', 'FZHei-B01S'),
  second: regular('KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Kaiti SC', 'FZKai-Z03S'),
  pageNumber: regular('SimSun', 'NSimSun', 'STSong', 'Songti SC', 'FZShuSong-Z01S'),
}

const songs = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Source Han Serif CN']
const heis = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Source Han Sans CN', 'Microsoft YaHei']
const lesser = ['AR PL UMing CN', 'AR PL SungtiL GB', 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'PingFang SC']
const any = [...regular(...songs, 'SimSun', 'STSong', ...lesser), ...regular(...heis)]

const substitutes: Readonly<Record<FaceRole, readonly Candidate[]>> = {
  body: regular('Zhuque Fangsong (technical preview)', 'Zhuque Fangsong', 'cwTeXFangSong'),
  title: [...regular('STZhongsong'), ...bold(...songs)],
  first: regular(...heis, 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'PingFang SC'),
  second: regular('LXGW WenKai', 'LXGW WenKai GB', 'AR PL UKai CN', 'AR PL KaitiM GB'),
  pageNumber: [],
}

const orderOf = (role: FaceRole): Candidate[] => [...own[role], ...substitutes[role], ...any]

export const faceRoles = Object.keys(own) as FaceRole[]

/** Every family that is asked for, once. */
export const families: readonly string[] = [
  ...new Set(faceRoles.flatMap((role) => orderOf(role).map(({ family }) => family))),
]

export interface Face {
  /** The one that is taken, then those that have the rare characters it may lack. */
  readonly families: readonly string[]
  readonly weight: Candidate['weight']
}

export type Faces = Readonly<Record<FaceRole, Face>>

/** 仿宋_GB2312 is set in Noto Serif CJK SC. */
export interface Substitute {
  readonly face: string
  readonly by: string
}

export interface Chosen {
  readonly faces: Faces
  readonly substitutes: readonly Substitute[]
}

/** For each face the first family of its order that is there; `folder` is named when there is no Chinese font at all. */
export function chooseFaces(known: ReadonlySet<string>, folder: string): Chosen {
  const missing: Substitute[] = []
  const chosen = faceRoles.map((role): [FaceRole, Face] => {
    const taken = orderOf(role).find(({ family }) => known.has(family))
    if (!taken) throw new Refusal('conflict', 'paper.no_font', { folder })
    if (!own[role].some(({ family }) => family === taken.family))
      missing.push({ face: typefaceNames[role], by: taken.family })
    const rare = any.map(({ family }) => family).filter((family) => known.has(family) && family !== taken.family)
    return [role, { families: [taken.family, ...rare], weight: taken.weight }]
  })
  return { faces: Object.fromEntries(chosen) as Record<FaceRole, Face>, substitutes: missing }
}
