// A sheet of suggestions signed on paper, as long as asked for, as .xlsx and as .csv.
import pg from 'pg'
import { printCsv } from '../../dist/kernel/delimited.js'
import { runningEmbedded } from '../../dist/server/db/embedded.js'
import { writeWorkbook } from '../../dist/server/workbook/write.js'

const head = ['领衔代表', '代表证号', '标题', '内容', '类别', '主办单位', '提出日期', '备注']
const matters = ['供水管网', '乡村道路', '夜班公交', '老旧电梯', '农田水渠', '校园食堂', '社区诊所', '河道清淤']

/** Rows of deputies in turn, each with a title of its own; another work makes other suggestions of them. */
function sheetOf(rows, deputies, { day, work }) {
  return [
    head,
    ...Array.from({ length: rows }, (_, n) => {
      const { name, certificate } = deputies[n % deputies.length]
      const matter = matters[n % matters.length]
      return [
        name,
        certificate,
        `关于加快第${n + 1}处${matter}${work}的建议`,
        `第${n + 1}处${matter}年久失修，群众多次反映，建议列入明年计划。`,
        '其他',
        '',
        day,
        `第 ${n + 1} 行`,
      ]
    }),
  ]
}

export async function workbookOf(rows, deputies, what) {
  return writeWorkbook([{ name: '建议', rows: sheetOf(rows, deputies, what), merges: [] }])
}

export const csvOf = (rows, deputies, what) => Buffer.from(printCsv(sheetOf(rows, deputies, what)))

/** Sitting deputies of the demonstration, by what a sheet names them with. */
export async function deputiesOf(folder) {
  const owner = new pg.Client(runningEmbedded(folder))
  await owner.connect()
  const { rows } = await owner.query(
    `select p.name, m.certificate_number as certificate from mandate m
       join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.ends_on is null and m.certificate_number is not null order by m.certificate_number limit 200`,
  )
  await owner.end()
  return rows
}
