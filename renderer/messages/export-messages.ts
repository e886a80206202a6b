import { defineMessages } from './catalogue';

/** Taking tables and pictures out of the app. */
export const exportMessages = defineMessages('export', {
  zh: {
    exportTable: '导出',
    exportFigure: '导出图',
    csv: 'CSV 表格（Excel 可打开）',
    xlsx: 'Excel 工作簿',
    md: 'Markdown',
    html: '网页（含图，单个文件）',
    svg: 'SVG 矢量图',
    png: 'PNG 图片',
    exported: '已导出',
    exportFailed: '没有导出',
    exportFailedMore: '文件没有写成，原有文件没有改动。请换一个位置再试。',
    date: '导出时间',
    library: '书库状态',
    libraryState: '{{works}} 部作品，{{clauses}} 条，标识 {{sign}}',
  },
  en: {
    exportTable: 'Export',
    exportFigure: 'Export picture',
    csv: 'CSV table (opens in Excel)',
    xlsx: 'Excel workbook',
    md: 'Markdown',
    html: 'Web page (one file, with pictures)',
    svg: 'SVG drawing',
    png: 'PNG picture',
    exported: 'Exported',
    exportFailed: 'Not exported',
    exportFailedMore: 'The file was not written, and nothing else changed. Try another place.',
    date: 'Exported',
    library: 'Library',
    libraryState: '{{works}} works, {{clauses}} clauses, state {{sign}}',
  },
});
