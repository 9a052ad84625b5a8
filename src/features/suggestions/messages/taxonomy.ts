/** 富阳区 2025 年代表建议类别; an office changes them in its settings. */
export const categories2025 = [
  '工业经济',
  '农业经济',
  '现代服务业',
  '城乡基础设施建设',
  '社会事业发展',
  '资源管理',
  '民生保障',
  '其他',
]
