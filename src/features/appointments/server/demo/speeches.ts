/** 演示审议发言: two members speak on each report that is discussed, and what they ask for is put down opinion by opinion. */
import type { Work } from '#kernel/work'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech } from '#features/meetings/server'
import type { Cast } from './cast.ts'

const aspects = [
  '细化年度任务，明确责任单位和完成时限',
  '落实资金保障，把钱用在基层最需要的地方',
  '定期公开进展情况，听取代表和群众意见',
  '加强日常检查，对反复出现的问题建立清单',
  '完善部门协作，减少基层重复报送',
] as const

/** 十个议题、二十次发言、五十八条意见建议: three opinions in a speech, two in those on the last report. */
const speakers = 14
const topics = 10
const opinionsIn = (topic: number): number => (topic === topics - 1 ? 2 : 3)

export async function speakOn(
  work: Work,
  { members }: Cast,
  { itemId, title, topic }: { itemId: string; title: string; topic: number },
): Promise<void> {
  const about = title.replace(/^关于/, '').replace(/的.*报告$/, '')
  for (const turn of [0, 1]) {
    // The chairmen listen; the fourteen who follow them in the list speak in turn.
    const speaker = members[6 + ((topic * 2 + turn) % speakers)]
    if (!speaker) continue
    const { id } = await askToSpeak(work, { itemId, personId: speaker.personId, prepared: true })
    await callSpeaker(work, { id })
    await finishSpeech(work, { id })
    const opinions = Array.from({ length: opinionsIn(topic) }, (_, at) => ({
      text: `建议就${about}${aspects[(topic + turn * 2 + at) % aspects.length]}。`,
    }))
    await noteSpeech(work, { id, summary: `肯定报告，就${about}提出意见。`, prepared: true, opinions })
  }
}
