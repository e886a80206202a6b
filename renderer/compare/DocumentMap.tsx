import { useId } from 'react';
import type { DetailedPair, LanguageDiff } from '../../corpus/compare/compare-documents';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import { changeKinds } from './document-kinds';
import { layOutMap, mapSize, type MapBand } from './document-map-layout';
import styles from './documents.module.css';

interface DocumentMapProps {
  readonly diff: LanguageDiff;
  readonly chosen: DetailedPair | null;
  readonly onGo: (pair: DetailedPair) => void;
}

/** Both texts as strips, a band a clause in the colour and pattern of its change, joined to what it became. */
export function DocumentMap({ diff, chosen, onGo }: DocumentMapProps) {
  const t = useMessages(documentMessages);
  const patterns = useId();
  const { bands, links } = layOutMap(diff.pairs);
  const { width, height } = mapSize;
  return (
    <figure className={styles['map']}>
      <svg data-document-map="" role="img" aria-label={t('overviewName')} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          {(['moved', 'split', 'merged'] as const).map((kind, ordinal) => (
            <pattern
              key={kind}
              id={`${patterns}-${kind}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${ordinal * 45})`}
            >
              <rect width="6" height="6" className={styles['band']} data-kind={kind} />
              <path d="M0 0V6" className={styles['hatch']} />
            </pattern>
          ))}
        </defs>
        {links.map(({ pair, path }) => (
          <path key={path} d={path} className={styles['link']} data-kind={pair.isMoved ? 'moved' : pair.change} />
        ))}
        {bands.map(band => (
          <Band
            key={`${band.side}${band.y}`}
            band={band}
            patterns={patterns}
            isChosen={band.pair === chosen}
            onGo={onGo}
          />
        ))}
      </svg>
      <figcaption>
        <ul className={styles['mapKey']}>
          {changeKinds
            .filter(kind => diff.counts[kind] > 0)
            .map(kind => (
              <li key={kind} data-kind={kind}>
                {t(kind)} {diff.counts[kind]}
              </li>
            ))}
        </ul>
        <p>{t('overview')}</p>
      </figcaption>
    </figure>
  );
}

interface BandProps {
  readonly band: MapBand;
  readonly patterns: string;
  readonly isChosen: boolean;
  readonly onGo: (pair: DetailedPair) => void;
}

const patterned = new Set(['moved', 'split', 'merged']);

function Band({ band: { pair, x, y, width, height }, patterns, isChosen, onGo }: BandProps) {
  const kind = pair.change;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      className={styles['band']}
      data-kind={kind}
      data-chosen={isChosen || undefined}
      style={patterned.has(kind) ? { fill: `url(#${patterns}-${kind})` } : undefined}
      onClick={() => onGo(pair)}
    />
  );
}
