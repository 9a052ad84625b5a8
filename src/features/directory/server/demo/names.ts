/** Invented names (虚构姓名) for the demonstration: our own lists of surnames and given names, thrown together by dice. */
import type { Person } from '../../domain/person.ts'

/** Usual surnames of the region; the commoner ones stand more often. */
const surnames = [
  ...Array.from('陈王张李徐吴周章何孙朱俞汪金叶方许胡郑蒋'),
  ...Array.from('陈王张李徐吴周章何孙朱俞汪金叶方许胡郑蒋'),
  ...Array.from('沈盛蔡潘倪骆邵裘赵黄钱杨林洪袁夏华丁于邓石刘陆宋唐董谢喻程闻施姚楼江凌柴祝冯戴邱毛'),
]
const compoundSurnames = ['申屠', '上官', '欧阳']

const givenNames = {
  female: Array.from('莉敏静娟燕萍芳丽红霞玲芬琴慧洁雅倩蕾薇琳颖婷晴雯岚菊梅兰英蓉月怡佳文群亚秋'),
  male: Array.from('伟强军勇明峰杰涛斌辉刚平建国华荣良忠海林浩宇鑫波飞志成永新安洪庆德生亮东宏立民康'),
} as const

export interface InventedName {
  readonly name: string
  readonly gender: NonNullable<Person['gender']>
}

/** An endless supply of names, none twice. */
export function inventNames(random: () => number): () => InventedName {
  const used = new Set<string>()
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  return function next(): InventedName {
    const gender = random() < 0.34 ? 'female' : 'male'
    const surname = random() < 0.02 ? pick(compoundSurnames) : pick(surnames)
    const characters = givenNames[gender]
    const name = surname + pick(characters) + (random() < 0.85 ? pick(characters) : '')
    if (used.has(name)) return next()
    used.add(name)
    return { name, gender }
  }
}
