/** What the workbench says of papers (文书): issuing one, issuing many with progress, the archive. */
const zhCN = {
  title: '文书',
  none: '现在没有可以印发的文书',
  make: '印发{name}',
  labelled: '{name}（{label}）',
  open: '{number}{title}',
  voided: '作废',
  all: '全部文书、盖章件和作废',
  list: '本次会议的文书（交办通知、办理情况报告）',
  bulk: {
    action: '交办函',
    title: '批量印发交办函',
    ready: '将为选中的 {count} 件各印发一份交办函，已经印发过的不会重复编号。印发以前，点开任何一份可以先看。',
    looks: '将要印发的交办函',
    start: '开始印发',
    progress: '已完成 {done} / {all}',
    packing: '正在打包 {count} 份',
    stop: '停止',
    stopped: '已停止：完成 {done} / {all}。已经印发的有效，文号不会收回。',
    done: '已印发 {done} 份',
    refused: '{count} 件没有印发',
    download: '下载 {name}',
    pack: '打包下载',
    close: '关闭',
    notOffice: '只有代表工委和政府办公室能印发交办函',
  },
}

const en: typeof zhCN = {
  title: 'Papers',
  none: 'There is no paper to issue now',
  make: 'Issue: {name}',
  labelled: '{name} ({label})',
  open: '{number} {title}',
  voided: 'void',
  all: 'All papers, scans and voids',
  list: 'Papers of this session (notice of assignment, annual report)',
  bulk: {
    action: 'Letters',
    title: 'Issue letters of assignment',
    ready:
      'One letter for each of the {count} chosen ones will be issued; one that was issued before gets no second number. Open any of them to look at it first.',
    looks: 'Letters to be issued',
    start: 'Issue them',
    progress: '{done} of {all} done',
    packing: 'Packing {count}',
    stop: 'Stop',
    stopped: 'Stopped: {done} of {all} done. What was issued holds, its numbers are not taken back.',
    done: '{done} issued',
    refused: '{count} not issued',
    download: 'Download {name}',
    pack: 'Pack for download',
    close: 'Close',
    notOffice: 'Only the offices that assign issue letters of assignment',
  },
}

export const deskPapers = { 'zh-CN': zhCN, en }
