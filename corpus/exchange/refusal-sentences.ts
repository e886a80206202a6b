import type { Bilingual } from '../model/work';
import type { RefusalReason } from './loose-annotation';

/** Why an item of an annotation file was refused, in a person's words. */
export const refusalSentences: Readonly<Record<RefusalReason, Bilingual>> = {
  'not-an-annotation': { zh: '不是批注', en: 'not an annotation' },
  'no-target': { zh: '没有说明批注的是哪里', en: 'says nothing of what it annotates' },
  'no-selector': { zh: '没有引文，也没有可用的位置', en: 'neither a quotation nor a position that can be' },
  'quote-too-long': { zh: '引文太长（超过 20 万字）', en: 'the quotation is longer than 200,000 characters' },
  'note-too-long': { zh: '笔记太长（超过 100 万字）', en: 'the note is longer than 1,000,000 characters' },
  'tag-too-long': { zh: '有标签超过 200 个字符', en: 'a tag is longer than 200 characters' },
  'too-many-tags': { zh: '标签超过 200 个', en: 'more than 200 tags' },
  'too-many-targets': { zh: '标注处超过一万', en: 'more than 10,000 places' },
  'no-text': { zh: '书库里没有它的文本', en: 'its text is not in the library' },
  'outside-text': { zh: '位置在文本之外', en: 'its position lies outside the text' },
  malformed: { zh: '内容不合格式', en: 'does not fit the format' },
};
