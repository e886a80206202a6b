import styles from './studies.module.css';

/** Where in the document something stands: one stroke a place, from the beginning on the left. Places from 0 to 1. */
export function SpreadStrip({ places }: { readonly places: readonly number[] }) {
  return (
    <svg className={styles['strip']} viewBox="0 0 200 12" aria-hidden="true" preserveAspectRatio="none">
      <path d="M0 11.5H200" className={styles['stripLine']} />
      <path
        d={places.map(place => `M${(place * 198 + 1).toFixed(1)} 1V11`).join('')}
        className={styles['stripPlace']}
      />
    </svg>
  );
}
