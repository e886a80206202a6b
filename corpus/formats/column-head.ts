const headWords =
  /^(?:序号|编号|編號|序號|no\.?|id|#|中文|英文|汉语|漢語|英语|英語|中文版|英文版|原文|译文|譯文|chinese|english|zh|en|zh-(?:cn|tw|hk|hans|hant)|en-(?:us|gb)|source|target|original|translation)$/i;

/** Whether the cell is the head of a column of a bilingual table: the name of a language, 原文, `No.` */
export function isColumnHead(cell: string): boolean {
  return headWords.test(cell.trim());
}
