/** Words of the kiosk and of entering counts (签到机、计票录入). */
const zhCN = {
  kiosk: {
    title: '签到',
    label: '座位码、座位号或者姓名',
    hint: '扫座位上的码，或者输入座位号、姓名，按回车',
    submit: '签到',
    done: '{name} 已签到',
    seat: '座位 {seat}',
    count: '应到 {all}，实到 {present}',
  },
  count: {
    title: '计票录入',
    nothing: '没有等着录入的计票。',
    explain: '两个人分别录入；两次一致才算数，录入的内容不能改，只能再录一次。录入前看不到别人录的票数。',
    attempt: '第 {number} 次录入',
    own: '您已经录入第 {number} 次计票。请另一位来录入下一次；两次一致，计票就完成。',
    agreed: '两次录入一致，计票完成。',
    differs: '最近两次录入不一致，请一起核对，再录一次：',
    issued: '发出票数',
    returned: '收回票数',
    invalid: '无效票',
    others: '另选他人：一行一个，姓名和票数用空格隔开',
    submit: '录入这次计票',
    present: '到会人数',
    tookPart: '参加表决人数（赞成、反对、弃权合计）',
  },
}
type CounterWords = typeof zhCN

const en: CounterWords = {
  kiosk: {
    title: 'Check-in',
    label: 'Seat code, seat or name',
    hint: 'Scan the code of the seat, or type seat or name and press Enter',
    submit: 'Check in',
    done: '{name} is checked in',
    seat: 'Seat {seat}',
    count: '{all} on the roll, {present} present',
  },
  count: {
    title: 'Entering counts',
    nothing: 'No count waits to be entered.',
    explain:
      'Two people enter it, each by himself; it counts when both are alike. What was entered is not changed, only entered again. Nobody sees the other count before.',
    attempt: 'Entry {number}',
    own: 'You entered count {number}. Somebody else enters the next; when both agree the count is complete.',
    agreed: 'Two entries agree: the count is complete.',
    differs: 'The last two entries differ. Check together and enter once more:',
    issued: 'Issued',
    returned: 'Returned',
    invalid: 'Invalid',
    others: 'Somebody else: one a line, name and votes parted by a space',
    submit: 'Enter this count',
    present: 'Present',
    tookPart: 'Took part (yes, no and abstained together)',
  },
}

export const counterMessages = { 'zh-CN': zhCN, en }
