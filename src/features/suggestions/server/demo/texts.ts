/** Words of the demonstration (演示文稿): titles, texts, answers and promises, all invented. */
import { demoSpots, demoTopics, type DemoTopic } from './topics.ts'

export interface DemoText {
  readonly topic: DemoTopic
  readonly place: string
  readonly title: string
  readonly text: string
}

/** The n-th suggestion: matter and place change at different paces, so that no title appears twice. */
export const textOf = (n: number, town: string): DemoText => textAbout(demoTopics[(n * 7) % demoTopics.length], n, town)

/** The n-th suggestion about matters of one unit. */
export function textFor(unit: string, n: number, town: string): DemoText {
  const own = demoTopics.filter((topic) => topic.unit === unit)
  return textAbout(own[n % own.length], n, town)
}

function textAbout(topic: DemoTopic | undefined, n: number, town: string): DemoText {
  if (!topic) throw new Error('there are no topics')
  const place = `${town}${demoSpots[Math.floor(n / demoTopics.length) % demoSpots.length] ?? ''}`
  return {
    topic,
    place,
    title: `关于${place}${topic.matter}的建议`,
    text: [
      `【情况】${place}${topic.problem}。近两年群众在联络站反映较多。`,
      `【分析】主要是缺少统筹安排，部门之间责任不够清楚，资金没有列入年度计划。`,
      `【建议】${topic.wish}。请主管部门会同${town}提出实施方案，并公布完成时间。`,
    ].join('\n'),
  }
}

export const answers = {
  A: ({ place, topic }: DemoText) =>
    `我们到${place}现场查看了${topic.matter}情况，与您当面沟通后组织实施：${topic.wish}。目前已经完成，欢迎继续监督。`,
  B: ({ place, topic }: DemoText) =>
    `关于${place}${topic.matter}，${topic.wish}，已列入年度计划，分步实施，完成后再向您书面答复。`,
  C: ({ place, topic }: DemoText) =>
    `关于${place}${topic.matter}，受现行规定和资金条件限制，目前还不能实施，我们将结合今后的规划继续研究。`,
  D: ({ place, topic }: DemoText) => `${place}${topic.matter}属上级职权，已向上级反映。`,
} as const

export const promiseOf = ({ place, topic }: DemoText): string => `${place}：${topic.wish}`

/** What the deputy says when the answer did not hold. */
export const complaintOf = ({ place }: DemoText): string => `到现场看过，${place}只完成了一部分，群众还在反映。`
