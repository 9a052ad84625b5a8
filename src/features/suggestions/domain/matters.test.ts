import { expect, test } from 'vitest'
import { mattersWords } from '../messages/matters-words.ts'
import { mattersReason, severalMatters } from './matters.ts'

const written = (title: string, text = '') => ({ title, text, situation: '', analysis: '', proposal: '' })
const reasonOf = (title: string, text?: string) => {
  const found = severalMatters(written(title, text))
  return found && mattersReason(found, mattersWords['zh-CN'])
}

test('a title that names two matters, a text that says so, requests each about another place: with the words that show it', () => {
  expect(reasonOf('关于增设校门口红绿灯和关于改造农贸市场的建议')).toBe(
    '标题里好像有两件事：“关于增设校门口红绿灯和关于改造农贸市场的建议”。',
  )
  expect(reasonOf('关于增设红绿灯的建议', '请在校门口增设红绿灯。\n还有一件事，农贸市场要改造。')).toBe(
    '文中说到“还有一件事”。',
  )
  expect(reasonOf('关于改善民生的建议', '一、建议里山镇修建公厕。\n二、请在春江街道增设路灯。')).toBe(
    '分条写的要求各说一处：里山镇、春江街道。',
  )
})

test('one matter in several steps is one matter, whatever numbers it has', () => {
  expect(
    reasonOf('关于加快农村供水管网改造的建议', '一、增加改造经费。\n二、建议里山镇先行。\n三、加强监管。'),
  ).toBeUndefined()
  expect(reasonOf('关于里山镇的建议', '一、里山镇修建公厕。\n二、里山镇增设路灯。')).toBeUndefined()
  expect(reasonOf('关于开辟10-1、10-2；10-3号道路的建议')).toBeUndefined()
})
