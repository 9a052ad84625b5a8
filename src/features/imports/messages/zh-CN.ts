/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  refusals: {
    'import.not_found': '没有这次导入',
    'import.kind_unknown': '没有“{kind}”这种导入',
    'import.no_table': '“{name}”里没有找到表格',
    'import.no_header': '“{sheet}”里没有找到表头',
    'import.no_rows': '“{sheet}”里没有数据行',
    'import.too_many_rows': '有 {rows} 行，一次最多 {limit} 行，请拆开',
    'import.column_unknown': '没有“{column}”这一栏',
    'import.column_twice': '有两列都对应“{column}”，请只留一列',
    'import.line_unknown': '表里没有第 {line} 行',
    'import.errors_left': '还有 {count} 行有错误。改好，或者选择不导入这些行',
    'import.changed_meanwhile': '这张表刚被别人改过，请看过再导入',
  },
}
