import { agenda } from './desk/agenda.ts'
import { head } from './desk/head.ts'
import { minutes } from './desk/minutes.ts'
import { papers } from './desk/papers.ts'
import { roll } from './desk/roll.ts'
import { speeches } from './desk/speeches.ts'
import { topics } from './desk/topics.ts'

/** Everything the workbench says of meetings. */
export const deskMessages = {
  'zh-CN': {
    ...head['zh-CN'],
    agenda: agenda['zh-CN'],
    papers: papers['zh-CN'],
    roll: roll['zh-CN'],
    speeches: speeches['zh-CN'],
    minutes: minutes['zh-CN'],
    topics: topics['zh-CN'],
  },
  en: {
    ...head.en,
    agenda: agenda.en,
    papers: papers.en,
    roll: roll.en,
    speeches: speeches.en,
    minutes: minutes.en,
    topics: topics.en,
  },
}
