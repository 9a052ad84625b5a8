// The checker: an invented report of 10,000 characters, every number found, named and judged.
import { catalogueWith } from '../../dist/features/report/domain/checker/catalogue.js'
import { checkReport } from '../../dist/features/report/domain/checker/check.js'
import { median, ms, report } from './table.mjs'

const paragraph = (number) =>
  `一年来，常委会认真履行职责，围绕中心、服务大局，共召开常委会会议${number}次、主任会议${number + 8}次，听取和审议` +
  `专项工作报告${number + 5}项，作出决议决定${number + 2}项，任免国家机关工作人员${number * 3}人次。办理代表建议${number * 10}件，` +
  `其中城建环保类${number * 6}件，占60%；其他${number * 4}件，占40%。组织代表视察${number * 10}余次，收集意见建议百余条，` +
  '代表和群众普遍认为，各项工作扎实有效，人大制度的优势得到进一步发挥，为全区高质量发展提供了坚实保障。\n'

let text = ''
for (let number = 9; text.length < 10_000; number += 1) text += paragraph(number)

const catalogue = catalogueWith([])
const times = []
let claims = 0
for (let round = 0; round < 15; round += 1) {
  const began = performance.now()
  claims = checkReport(text, catalogue, [{ metric: 'suggestion.total', value: 90 }]).claims.length
  times.push(performance.now() - began)
}
report([
  [`${text.length} characters, ${claims} quantities, first time`, ms(times[0]), '≤ 1,000 ms', times[0] <= 1000],
  ['the same, median', ms(median(times)), '≤ 1,000 ms', median(times) <= 1000],
])
