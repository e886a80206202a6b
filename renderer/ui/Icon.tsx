/** The drawings of the icons, on a grid of 16, in strokes of the text's colour. */
const drawings = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  outline: 'M2.5 3.5h11M2.5 8h7M2.5 12.5h9',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  check: 'M3.5 8.5l3 3 6-7',
  plus: 'M8 3v10M3 8h10',
  book: 'M8 4C6.5 2.9 4.6 2.6 2.5 2.8v9.6c2.1-.2 4 .1 5.5 1.1 1.5-1 3.4-1.3 5.5-1.1V2.8C11.4 2.6 9.5 2.9 8 4Zm0 0v9.3',
  palette:
    'M5 5h6v6H5zM5 5H3.8A1.8 1.8 0 1 1 5 3.8zm6 0V3.8A1.8 1.8 0 1 1 12.2 5zm0 6h1.2a1.8 1.8 0 1 1-1.2 1.2zm-6 0v1.2A1.8 1.8 0 1 1 3.8 11z',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  rows: 'M2.5 4h3M7.5 4h6M2.5 8h3M7.5 8h6M2.5 12h3M7.5 12h3M12.5 10.8v2.8M11.1 12.2h2.8',
  history: 'M3 8a5 5 0 1 1 1.6 3.7M3 12.5V9.6h2.9M8 5.2V8l2 1.4',
  star: 'M8 2.4l1.7 3.5 3.9.5-2.9 2.7.7 3.8L8 11l-3.4 1.9.7-3.8-2.9-2.7 3.9-.5z',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.2 6.4A1.9 1.9 0 1 1 8 8.6v.9M8 11.4v.2',
  paper: 'M8 2.2a5.8 5.8 0 1 0 0 11.6zM8 2.2a5.8 5.8 0 0 1 0 11.6',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing; it says nothing by itself, so the button around it carries the words. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.35"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
