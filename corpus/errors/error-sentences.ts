import type { Language } from '../model/language';
import type { Bilingual } from '../model/work';
import { queryErrorReasons } from '../search/query-error';
import { annotationFileReasons } from './annotation-file-reasons';
import type { CorpusErrorCode, ErrorFacts } from './corpus-error';

/** What a person reads for each code: what happened, what was kept, what to do. `{name}` stands for a fact. */
export const errorSentences: Readonly<Record<CorpusErrorCode, Bilingual>> = {
  'file-missing': {
    zh: '找不到文件“{file}”。请检查路径；书库没有改动。',
    en: 'There is no file “{file}”. Check the path; the library is unchanged.',
  },
  'file-empty': {
    zh: '文件“{file}”里没有文字，没有导入。书库没有改动。',
    en: 'The file “{file}” holds no text and was not imported. The library is unchanged.',
  },
  'file-too-large': {
    zh: '文件“{file}”超过 {limit} MB，没有导入。请拆分后再试；书库没有改动。',
    en: 'The file “{file}” is larger than {limit} MB and was not imported. Split it and try again; the library is unchanged.',
  },
  'text-too-long': {
    zh: '文件“{file}”的文字超过 2000 万字符，没有导入。请分成几个文件再试；书库没有改动。',
    en: 'The text of “{file}” is longer than 20 million characters and was not imported. Split it and try again; the library is unchanged.',
  },
  'file-binary': {
    zh: '文件“{file}”不是文本，没有导入。书库没有改动。',
    en: 'The file “{file}” is not text and was not imported. The library is unchanged.',
  },
  'file-damaged': {
    zh: '文件“{file}”已损坏，无法读取，没有导入。请换一份完好的文件再试；书库没有改动。',
    en: 'The file “{file}” is damaged and could not be read; it was not imported. Try an intact copy; the library is unchanged.',
  },
  'file-encrypted': {
    zh: '文件“{file}”有密码保护，没有导入。请先去掉密码再试；书库没有改动。',
    en: 'The file “{file}” is protected by a password and was not imported. Remove the password and try again; the library is unchanged.',
  },
  'file-without-text': {
    zh: '文件“{file}”只有图像，没有可读取的文字层，没有导入。请先作文字识别（OCR）再试；书库没有改动。',
    en: 'The file “{file}” holds only images and no text layer, so it was not imported. Run text recognition (OCR) on it first; the library is unchanged.',
  },
  'undecodable-bytes': {
    zh: '认不出文件“{file}”的编码，没有导入。请指定编码后再试；书库没有改动。',
    en: 'The encoding of “{file}” could not be recognised; it was not imported. Choose an encoding and try again; the library is unchanged.',
  },
  'format-unknown': {
    zh: '不支持文件“{file}”的格式，没有导入。书库没有改动。',
    en: 'The format of “{file}” is not supported; it was not imported. The library is unchanged.',
  },
  'range-out-of-bounds': {
    zh: '所指的位置不在这一条文字之内。没有任何改动。',
    en: 'That place lies outside the clause. Nothing was changed.',
  },
  'query-syntax': {
    zh: '检索式第 {position} 个字符处有误：{reason}',
    en: 'The query has an error at character {position}: {reason}',
  },
  'work-unknown': {
    zh: '书库里没有作品“{work}”。',
    en: 'The library has no work “{work}”.',
  },
  'clause-unknown': {
    zh: '书库里没有条文“{clause}”。',
    en: 'The library has no clause “{clause}”.',
  },
  'library-damaged': {
    zh: '书库中的“{part}”已损坏，已另存备查；其余内容照常可用。',
    en: 'The part “{part}” of the library is damaged and was set aside; everything else still works.',
  },
  'document-unknown': {
    zh: '作品“{work}”没有{language}文本。没有任何改动。',
    en: 'The work “{work}” has no {language} text. Nothing was changed.',
  },
  'document-exists': {
    zh: '作品“{work}”里这次已导入同一语言的文本，文件“{file}”没有导入。请用另一个作品名导入。',
    en: 'This import already gave the work “{work}” a text in the same language; “{file}” was not imported. Import it under another work name.',
  },
  'work-exists': {
    zh: '书库里已有名为“{work}”的作品，没有还原。请先移走它；没有任何改动。',
    en: 'The library already has a work named “{work}”; the removed one was not restored. Move the present one away first; nothing was changed.',
  },
  'grant-unknown': {
    zh: '所选文件的授权已失效，请重新选择文件。没有任何改动。',
    en: 'The permission for the chosen files has lapsed; choose the files again. Nothing was changed.',
  },
  'job-unknown': {
    zh: '没有这个任务，或它的记录已清除。',
    en: 'There is no such job, or its record is gone.',
  },
  'request-invalid': {
    zh: '请求不合规定（{reason}），未予执行。没有任何改动。',
    en: 'The request was refused because it is not valid ({reason}). Nothing was changed.',
  },
  'library-busy': {
    zh: '另一个程序正在写书库“{folder}”。请关闭它再试；没有任何改动。',
    en: 'Another program is writing to the library “{folder}”. Close it and try again; nothing was changed.',
  },
  'index-rebuilt': {
    zh: '检索索引已损坏或过期，已自动重建。书库没有改动。',
    en: 'The search index was damaged or out of date and was rebuilt. The library is unchanged.',
  },
  'disk-full': {
    zh: '磁盘空间不足，“{file}”没有导入。请腾出空间后再试；书库没有改动。',
    en: 'The disk is full; “{file}” was not imported. Free some space and try again; the library is unchanged.',
  },
  'file-unreadable': {
    zh: '没有权限读取文件“{file}”，没有导入。书库没有改动。',
    en: 'The file “{file}” may not be read and was not imported. The library is unchanged.',
  },
  'comparison-size': {
    zh: '比对需要二到六条文字，现有 {count} 条。没有任何改动。',
    en: 'A comparison takes two to six passages; there are {count}. Nothing was changed.',
  },
  'annotation-format': {
    zh: '批注文件读不了：{reason}。没有任何改动。',
    en: 'The annotation file cannot be read: {reason}. Nothing was changed.',
  },
  'safety-copy-failed': {
    zh: '安全副本写不进磁盘（可能磁盘已满）。批注仍在应用中，尚未得到第二份保存；请腾出空间，应用会自动再试。',
    en: 'The safety copy could not be written to disk, which may be full. Your annotations are kept in the app but not yet copied; free some space and the app will try again by itself.',
  },
  'safety-copy-missing': {
    zh: '这一时刻的安全副本已读不出来。批注没有改动；请选择另一时刻。',
    en: 'The safety copy of that moment can no longer be read. The annotations are unchanged; choose another moment.',
  },
  'store-read-only': {
    zh: '批注库由更新版本的对读建立，本版本只能阅读，不能改动。批注完好；请安装新版本。',
    en: 'The annotations were last kept by a newer Duidu, so this version can read but not change them. They are safe; install the newer version.',
  },
  'undo-impossible': {
    zh: '这一步之后对应关系又有别的改动，无法单独撤销或重做。现有的对应关系没有动；请在“对应”页上直接修改。',
    en: 'The alignment has been changed since in another way, so this step cannot be undone or redone by itself. The alignment stays as it is; change it on the alignment page.',
  },
  cancelled: {
    zh: '已取消。已完成的部分照常保留。',
    en: 'Cancelled. What was finished before is kept.',
  },
  'too-many-files': {
    zh: '一次最多打开 {limit} 个文件，这次有 {count} 个，一个也没有打开。请分批再试；书库没有改动。',
    en: 'At most {limit} files can be opened at once; {count} were given and none was opened. Try again in parts; the library is unchanged.',
  },
  'one-file-only': {
    zh: '选了不止一个文件，而一个版本只能由一个文件替换。作品没有改动；请只选一个文件再试。',
    en: 'Several files were chosen, but one edition is replaced by one file. The work is unchanged; choose a single file and try again.',
  },
  'file-not-written': {
    zh: '文件“{file}”没有写成（{reason}）。原有的同名文件没有改动；请换一个位置，或腾出磁盘空间后再试。',
    en: 'The file “{file}” could not be written ({reason}). An earlier file of that name is unchanged; choose another place or free some disk space.',
  },
  'settings-damaged': {
    zh: '设置文件“{file}”已损坏，已另存备查，现用默认设置。书库与批注没有改动。',
    en: 'The settings file “{file}” was damaged and has been set aside; the defaults are in use. The library and annotations are unchanged.',
  },
  'engine-restarted': {
    zh: '文本引擎意外退出，已重新启动。书库与批注没有改动；请再试一次。',
    en: 'The text engine stopped unexpectedly and was started again. The library and annotations are unchanged; please try again.',
  },
  'engine-stopped': {
    zh: '文本引擎接连退出 {count} 次，已停用。已打开的文字与批注仍可阅读；请从菜单重新启动引擎，或查看日志。',
    en: 'The text engine stopped {count} times in a row and stays off. Open text and annotations can still be read; start the engine again from the menu, or see the log.',
  },
  'safe-mode': {
    zh: '文本引擎接连退出，现处于安全模式：阅读和批注照常，检索、比对和导入暂停。书库与批注没有改动；可在“帮助”菜单中重新启动文本引擎。',
    en: 'The text engine stopped again and again, so it now runs in safe mode: reading and annotating work, search, comparison and import rest. The library and annotations are unchanged; restart the text engine from the Help menu.',
  },
  'ended-unexpectedly': {
    zh: '上次没有正常结束。批注已从磁盘找回（共 {revision} 次改动），读到的地方也还在；书库没有改动。',
    en: 'The last session did not end as it should. Your annotations ({revision} changes) and your place were recovered from disk; the library is unchanged.',
  },
  'profile-newer': {
    zh: '数据文件夹“{folder}”由更新版本的对读建立（格式 {format}，本版本只认识到 {known}）。一个字也没有改动；请安装新版本，或用另一个数据文件夹启动。',
    en: 'The data folder “{folder}” was made by a newer Duidu (format {format}; this version knows up to {known}). Nothing in it was touched; install the newer version, or start with another data folder.',
  },
  'profile-unusable': {
    zh: '不能在数据文件夹“{folder}”中写入（{reason}），对读没有启动，以免批注无处保存。里面的内容没有改动；请检查文件夹的权限和磁盘，或用另一个数据文件夹启动。',
    en: 'The data folder “{folder}” cannot be written ({reason}), so Duidu did not start: your notes would have had no place to be kept. Nothing in it was changed; check the folder’s permissions and the disk, or start with another data folder.',
  },
  'link-refused': {
    zh: '这个链接没有打开：只允许打开 http、https 和 mailto 链接。',
    en: 'The link was not opened: only http, https and mailto links are allowed.',
  },
  internal: {
    zh: '程序内部出错。书库与批注没有改动；请重试，或在“帮助”菜单中查看日志。',
    en: 'Something went wrong inside the app. The library and annotations are unchanged; try again, or see the log in the Help menu.',
  },
};

/** The sentence for `code` in each language, with the facts put in. A fact that is missing shows as `?`. */
export function describeError(code: CorpusErrorCode, facts: ErrorFacts): Bilingual {
  const sentence = errorSentences[code];
  const reason = reasonOf(code, facts);
  const language = languageNames[facts['language'] ?? ''];
  const wordsIn = (side: Language): ErrorFacts => ({
    ...facts,
    ...(reason && { reason: reason[side] }),
    ...(language && { language: language[side] }),
  });
  return { zh: fill(sentence.zh, wordsIn('zh')), en: fill(sentence.en, wordsIn('en')) };
}

const languageNames: Readonly<Record<string, Bilingual>> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
};

const reasonsByCode: Partial<Record<CorpusErrorCode, Readonly<Record<string, Bilingual>>>> = {
  'query-syntax': queryErrorReasons,
  'annotation-format': annotationFileReasons,
};

/** The words for the reason that an error names by its key. */
function reasonOf(code: CorpusErrorCode, { reason }: ErrorFacts): Bilingual | null {
  return typeof reason === 'string' ? (reasonsByCode[code]?.[reason] ?? null) : null;
}

function fill(sentence: string, facts: ErrorFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? '?'));
}
