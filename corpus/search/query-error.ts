import { CorpusError } from '../errors/corpus-error';
import type { Bilingual } from '../model/work';

/** What can be wrong with a query, in a person's words. */
export const queryErrorReasons = {
  'query-empty': { zh: '检索式是空的', en: 'the query is empty' },
  'query-too-long': { zh: '检索式超过 4000 个字符', en: 'the query is longer than 4,000 characters' },
  'query-too-complex': {
    zh: '检索式的项目或括号层数太多',
    en: 'the query has too many terms or too deep parentheses',
  },
  'quote-unclosed': { zh: '引号没有配对', en: 'this quotation mark is not closed' },
  'parenthesis-unclosed': { zh: '左括号没有配对', en: 'this parenthesis is not closed' },
  'parenthesis-unopened': { zh: '右括号没有配对', en: 'this parenthesis was not opened' },
  'group-empty': { zh: '括号里没有内容', en: 'there is nothing in these parentheses' },
  'operand-missing': { zh: '这里缺少要查的词', en: 'a word to look for is missing here' },
  'text-empty': { zh: '这里没有可查的文字', en: 'there is nothing here that can be looked for' },
  'wildcard-only': { zh: '通配符旁边要有字或字母', en: 'a wildcard needs letters beside it' },
  'field-unknown': {
    zh: '没有这个字段；可用 zh: en: in: tag: note: colour:，要查带冒号的文字请加引号',
    en: 'there is no such field; use zh: en: in: tag: note: colour:, or put the words in quotation marks',
  },
  'field-value-missing': { zh: '冒号后面缺少内容', en: 'something is missing after the colon' },
  'side-nested': { zh: 'zh: 与 en: 不能互相包含', en: 'zh: and en: cannot stand inside each other' },
  'range-invalid': { zh: '条号范围应写成 ¶8-21', en: 'a range of numbers is written ¶8-21' },
  'place-unknown': {
    zh: '书库里没有这样的作品、标题或类别',
    en: 'the library has no work, heading or kind of this name',
  },
  'distance-invalid': {
    zh: 'NEAR 与 THEN 的距离应为 1 至 1000 的整数',
    en: 'the distance of NEAR and THEN is a whole number from 1 to 1000',
  },
  'near-operand': {
    zh: 'NEAR 与 THEN 两边只能是词、短语、通配词、正则表达式或它们的 OR',
    en: 'NEAR and THEN stand between words, phrases, wildcards, regular expressions, or an OR of these',
  },
  'near-two-sides': {
    zh: 'NEAR 与 THEN 两边必须属于同一种语言',
    en: 'both sides of NEAR and THEN must be of one language',
  },
  'regex-unclosed': { zh: '正则表达式缺少结尾的 /', en: 'this regular expression lacks its closing /' },
  'regex-trailing': {
    zh: '正则表达式结尾的 / 后面要有空格',
    en: 'a space must follow the closing / of a regular expression',
  },
  'regex-empty': { zh: '正则表达式是空的', en: 'this regular expression is empty' },
  'regex-matches-nothing-long': {
    zh: '这个正则表达式连空文字也能匹配，请让它至少匹配一个字符',
    en: 'this regular expression matches even no text at all; make it match at least one character',
  },
  'regex-invalid': { zh: '正则表达式写法有误', en: 'this regular expression is malformed' },
  'regex-unsupported': {
    zh: '正则表达式不支持反向引用与环视',
    en: 'back-references and look-around are not supported in regular expressions',
  },
  'regex-too-large': {
    zh: '正则表达式太大，请减少重复次数',
    en: 'this regular expression is too large; use smaller repetition counts',
  },
  'time-limit': {
    zh: '这个检索用时过长，已停止；请缩小范围或换一种写法',
    en: 'this search took too long and was stopped; narrow it or write it another way',
  },
  'slot-pattern': {
    zh: '句式里要有词，并且恰好有一个 *',
    en: 'a pattern has words and exactly one *',
  },
} satisfies Record<string, Bilingual>;

export type QueryErrorReason = keyof typeof queryErrorReasons;

/**
 * The error that a query cannot be understood.
 *
 * @param position the character it points at, from 1
 */
export function querySyntaxError(reason: QueryErrorReason, position: number): CorpusError {
  return new CorpusError('query-syntax', queryErrorReasons[reason].en, { position, reason });
}
