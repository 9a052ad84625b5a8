/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      absent: '缺席人数',
      added: '列入人数',
      item: '议程项',
      method: '签到方式',
      overnight: '次日再会',
      people: '人数',
      place: '位置',
      struck: '移出人数',
      supplement: '增列',
      title: '职务',
    },
  },
  en: {
    names: {
      absent: 'absent',
      added: 'people added',
      item: 'agenda item',
      method: 'check-in',
      overnight: 'until another day',
      people: 'people',
      place: 'place',
      struck: 'people struck',
      supplement: 'added to an adopted agenda',
      title: 'title',
    },
  },
}
