import type { Annotation } from '../model/annotation';
import { escapeMarkup } from './escape-markup';
import type { ColourName } from './colour-name';
import type { ExchangeWork } from './exchange-work';
import { writeHtmlPage } from './html-page';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

const style = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;background:#fbfaf6;color:#22201c;font:16px/1.75 "Source Serif 4","Noto Serif SC",serif}
h1{font-size:1.4rem}h2{margin-top:2.2rem;color:#a8382c;font-size:1.05rem}article{margin:1.2rem 0;padding:.4rem 0 .4rem 1rem;border-left:4px solid #9c968a}
blockquote{margin:0}.other{color:#5f5a50;font-size:.92em}.meta{color:#5f5a50;font:.8rem sans-serif}.note{white-space:pre-wrap}mark{padding:0 .1em;color:inherit}
.gamboge mark{background:#f7dd86}.malachite mark{background:#bfe0bd}.azurite mark{background:#b9d7ee}.carmine mark{background:#f4c3bb}.wisteria mark{background:#d9caef}`;

/**
 * Annotations as one HTML page that needs nothing else: no script, no picture, nothing fetched. Notes stand in it as
 * text, whatever they hold.
 */
export function writeAnnotationsHtml(
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
  nameOf: ColourName = colour => colour,
): string {
  const placed = placeAnnotations(annotations, works);
  const title = works.map(({ work }) => work.titles.zh || work.titles.en).join(' · ');
  const parts = placed.map((one, ordinal) => {
    const isNew = one.section !== (placed[ordinal - 1]?.section ?? '') && one.section !== '';
    return `${isNew ? `<h2>${escapeMarkup(one.section)}</h2>\n` : ''}${toArticle(one, nameOf)}`;
  });
  const body = `<h1>${escapeMarkup(title)}</h1>
${parts.join('\n')}`;
  return writeHtmlPage({ language: 'zh-Hans', title, style, body });
}

function toArticle({ annotation, target, label, sentence, counterpart }: PlacedAnnotation, nameOf: ColourName): string {
  const { colour, note, tags, created } = annotation;
  const marked = sentence
    .split(target.quote.exact)
    .map(escapeMarkup)
    .join(`<mark>${escapeMarkup(target.quote.exact)}</mark>`);
  const [here, there] = target.language === 'zh' ? ['zh-Hans', 'en'] : ['en', 'zh-Hans'];
  const meta = [
    label === '' ? '' : `¶${label}`,
    colour === null ? '' : nameOf(colour),
    ...tags.map(tag => `#${tag}`),
    created.slice(0, 10),
  ];
  return `<article class="${colour ?? ''}">
<blockquote lang="${here}">${marked}</blockquote>
${counterpart === '' ? '' : `<p class="other" lang="${there}">${escapeMarkup(counterpart)}</p>\n`}${note === '' ? '' : `<p class="note">${escapeMarkup(note)}</p>\n`}<p class="meta">${escapeMarkup(meta.filter(word => word !== '').join(' · '))}</p>
</article>`;
}
