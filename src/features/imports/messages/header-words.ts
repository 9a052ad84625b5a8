/** Characters of sheet headers in their traditional form (繁体表头), and how a sheet names the cell it came from. */
const traditional = '議員項內點額機關單編號類別電話聯絡團選區職務稱簡證處領銜會辦題條數備註說業務經費標廠記應擬'
const simplified = '议员项内点额机关单编号类别电话联络团选区职务称简证处领衔会办题条数备注说业务经费标厂记应拟'

export const headerVariants: ReadonlyMap<string, string> = new Map(
  Array.from(traditional, (character, at) => [character, Array.from(simplified)[at] ?? character]),
)

/** A line of a column that takes many. */
export const labelledLine = '{label}：{value}'

/** The column that is added to a marked sheet. */
export const problemColumn = '问题'

export const markedName = '{name}（已标注）.xlsx'
