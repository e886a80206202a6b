const headWords =
  /^(?:序号|编号|編號|序號|条|條|条款|條款|条号|條號|no\.?|id|#|article|clause|[中英汉漢](?:文|语|語)(?:版|版本|文本|原文|译文|譯文)?|原文|译文|譯文|备注|備註|(?:chinese|english)(?:\s+(?:text|version|translation))?|zh|en|zh-(?:cn|tw|hk|hans|hant)|en-(?:us|gb)|source|target|original|translation|notes?|remarks?)$/i;

/** Whether the cell is the head of a column of a bilingual table: the name of a language, 原文, `No.` */
export function isColumnHead(cell: string): boolean {
  return headWords.test(cell.trim());
}
