/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  file: '{number} {title}.docx',
  pdf: '{number} {title}.pdf',
  superseded: '内容有变化，重新制表',
  archive: '文书 {count} 份 {day}.zip',
  facts: {
    'paper.issued': '印发文书',
    'paper.voided': '文书作废',
    'paper.scanned': '附上盖章扫描件',
    'paper.archived': '文书打包下载',
  },
  preview: '预览',
  refusals: {
    'paper.kind_unknown': '没有“{kind}”这种文书',
    'paper.not_found': '没有这份文书',
    'paper.issued_meanwhile': '这份文书刚才已经由别人印发，文号{number}；没有再编号。',
    'paper.number_went':
      '您看的时候是{seen}，刚才别的文书先用了这个文号，现在是{now}；还没有印发，请再看一次，再确认。',
    'paper.changed_since_preview': '您看过以后，内容有了变化；还没有印发，请再看一次，再确认。',
    'paper.not_yours': '只有制发机关能这样做',
    'paper.voided': '这份文书已经作废',
    'paper.not_numbered': '没有编号的表格不用作废，重新打印即可',
    'paper.scan_exists': '已经附上扫描件；换扫描件请先作废，再重新印发',
    'paper.scan_missing': '请选择扫描件',
    'paper.scan_type': '扫描件请用 PDF 或 JPEG 文件',
    'paper.scan_number_differs': '扫描件上的文号“{read}”与这份文书的文号“{issued}”不同，请核对是不是这一份',
    'paper.scan_addressee_differs': '扫描件上的主送“{read}”与这份文书的主送“{issued}”不同，请核对是不是这一份',
    'paper.no_font':
      '这台机器上没有中文字体，排不出 PDF：请安装字体（Debian：apt install fonts-noto-cjk），或者把字体文件放进 {folder}；现在可以下载文稿（DOCX）',
    'paper.pdf_absent':
      '这台机器上没有安装 PDF 排版组件：请管理员用 npm install --include=optional 补装；现在可以下载文稿（DOCX），或者打印预览',
    'paper.pdf_busy': '现在排版的文书太多，请过一分钟再试',
    'paper.no_organ': '您现在没有能制发这份文书的职务',
  },
}
