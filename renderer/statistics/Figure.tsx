import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import type { DrawFigure } from './draw-figure';
import frame from './figure.module.css';
import styles from './statistics.module.css';

interface FigureProps {
  /** Of the exported file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** How to read it. */
  readonly hint: string;
  readonly draw: DrawFigure;
  readonly children?: ReactNode;
}

/** A drawing as wide as its place, with what it shows, and as a file. */
export function Figure({ name, title, hint, draw, children }: FigureProps) {
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<SVGSVGElement | null>(null);
  useEffect(() => {
    if (width < 80) return undefined;
    let wanted = true;
    void import('@observablehq/plot').then(plot => {
      if (!wanted) return;
      const figure = draw(plot, Math.floor(width));
      // Its style element has no nonce, so the page's policy would refuse it; our style sheet says the same.
      figure.querySelectorAll('style').forEach(style => style.remove());
      // A picture is described as one: axe takes names inside it for mistakes.
      figure.querySelectorAll('[aria-label]').forEach(part => part.removeAttribute('aria-label'));
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', `${title}. ${hint}`);
      place.current?.replaceChildren(figure);
      drawn.current = figure;
    });
    return () => {
      wanted = false;
    };
  }, [width, draw, title, hint]);
  return (
    <figure className={frame['plot']} data-figure={title}>
      <figcaption>
        <span>
          <strong>{title}</strong> <span className={styles['quiet']}>{hint}</span>
        </span>
        <FigureExportMenu name={name} figure={() => drawn.current} />
      </figcaption>
      <div ref={measured}>
        <div ref={place} className={frame['drawing']} />
      </div>
      {children}
    </figure>
  );
}
