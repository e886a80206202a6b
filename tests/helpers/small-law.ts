import type { Language } from '../../corpus/model/language';

/** One unit of the law: its number without separators, and its words in both languages. */
export interface LawUnit {
  readonly role: 'title' | 'chapter' | 'article' | 'paragraph' | 'item' | 'annex';
  readonly label: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<Language, string>>;
}

const digits = '零一二三四五六七八九十';
const chinese = (value: number): string =>
  value <= 10
    ? digits.charAt(value)
    : `${value >= 20 ? digits.charAt(Math.floor(value / 10)) : ''}十${value % 10 === 0 ? '' : digits.charAt(value % 10)}`;

const unit = (
  role: LawUnit['role'],
  zh: string,
  en: string,
  label: LawUnit['label'] = { zh: '', en: '' },
): LawUnit => ({
  role,
  label,
  words: { zh, en },
});
const chapter = (value: number, zh: string, en: string): LawUnit =>
  unit('chapter', zh, en, { zh: `第${chinese(value)}章`, en: `Chapter ${value}` });
const article = (value: number, zh: string, en: string): LawUnit =>
  unit('article', zh, en, { zh: `第${chinese(value)}条`, en: `Article ${value}` });
const paragraph = (zh: string, en: string): LawUnit => unit('paragraph', zh, en);
const item = (value: number, zh: string, en: string): LawUnit =>
  unit('item', zh, en, { zh: `（${chinese(value)}）`, en: `(${value})` });

/** A law on lighthouses, invented for these tests: every format must read it as the same clauses. */
export const smallLaw: readonly LawUnit[] = [
  unit('title', '灯塔管理规定', 'Regulations on the Administration of Lighthouses'),
  chapter(1, '总则', 'General Provisions'),
  article(
    1,
    '为了加强灯塔的建设和管理，保障船舶航行安全，保护海洋环境，根据本地区有关规定，制定本规定。',
    'These Regulations are formulated in accordance with the relevant rules of this region with a view to strengthening the construction and administration of lighthouses, ensuring the safety of navigation and protecting the marine environment.',
  ),
  article(
    2,
    '在本地区沿海、岛屿和内河设置、使用、维护灯塔，适用本规定。',
    'These Regulations apply to the installation, use and maintenance of lighthouses along the coast, on the islands and on the inland waters of this region.',
  ),
  paragraph(
    '渔港水域内仅供本港渔船使用的灯桩，由各渔港管理站参照本规定另行制定办法。',
    'For light beacons within the waters of fishing ports that serve only the vessels of those ports, the port stations shall draw up separate measures with reference to these Regulations.',
  ),
  article(
    3,
    '灯塔管理应当遵循安全第一、统一规划、公开透明的原则。',
    'The administration of lighthouses shall follow the principles of safety first, unified planning, openness and transparency.',
  ),
  chapter(2, '设置和维护', 'Installation and Maintenance'),
  article(
    4,
    '申请设置灯塔的单位，应当具备下列条件：',
    'An entity that applies to install a lighthouse shall meet the following conditions:',
  ),
  item(1, '有符合航行需要的选址方案；', 'it has a siting plan that meets the needs of navigation;'),
  item(
    2,
    '有与灯塔规模相适应的维护人员和经费；',
    'it has maintenance staff and funds suited to the scale of the lighthouse;',
  ),
  item(
    3,
    '有应对台风、海啸等突发事件的预案，并每年至少演练一次。',
    'it has contingency plans for emergencies such as typhoons and tsunamis, and holds a drill at least once a year.',
  ),
  article(
    5,
    '管理站应当自收到申请之日起30日内作出决定；不予批准的，应当书面说明理由。',
    'The station shall make a decision within 30 days of receiving the application; where it refuses approval, it shall state its reasons in writing.',
  ),
  article(
    6,
    '灯塔的灯光周期、颜色和射程不得擅自改变。确需改变的，应当提前15日通告过往船舶，通告应当写明改变的原因、时间和范围。',
    'The period, colour and range of the light of a lighthouse may not be changed without authorisation. Where a change is truly necessary, passing vessels shall be notified 15 days in advance, and the notice shall give the reason, the time and the extent of the change.',
  ),
  paragraph(
    '因紧急情况临时熄灯的，应当立即播发航行警告。',
    'Where a light is put out for the time being in an emergency, a navigational warning shall be broadcast at once.',
  ),
  article(7, '任何单位和个人不得有下列行为：', 'No entity or individual may commit any of the following acts:'),
  item(1, '侵占、毁坏灯塔及其附属设施；', 'occupying or damaging a lighthouse or its ancillary facilities;'),
  item(
    2,
    '在灯塔周围设置与其灯光相混淆的照明；',
    'setting up lighting around a lighthouse that can be mistaken for its light;',
  ),
  item(
    3,
    '其他妨碍灯塔正常发光的行为。',
    'any other act that hinders a lighthouse from giving its light as it should.',
  ),
  chapter(3, '附则', 'Supplementary Provisions'),
  article(
    8,
    '本规定所称灯塔，是指设置在海岸、港口或者航道，装有强光光源，用以指示航路的塔形固定建筑物。',
    'For the purposes of these Regulations, a lighthouse means a fixed tower on a coast, in a port or along a channel that carries a powerful source of light and serves to show the way.',
  ),
  article(9, '本规定自2021年3月1日起施行。', 'These Regulations shall come into force on March 1, 2021.'),
];

/** The unit on one line as printed: number, separator, words. */
export function printedUnit({ role, label, words }: LawUnit, language: Language): string {
  if (label[language] === '') return words[language];
  const separator = language === 'en' ? ' ' : role === 'item' ? '' : '　';
  return label[language] + separator + words[language];
}
