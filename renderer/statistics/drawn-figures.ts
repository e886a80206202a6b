import type { TableFigure } from '../../corpus/exchange/exported-table';
import { svgText } from '../ui/figure-file';

/** The figures that are drawn on the page now, to go into a file with their table. */
export function drawnFigures(): readonly TableFigure[] {
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].flatMap(figure => {
    const drawn = figure.querySelector<SVGSVGElement>('svg[role="img"]');
    return drawn === null ? [] : [{ caption: figure.dataset['figure'] ?? '', svg: svgText(drawn) }];
  });
}
