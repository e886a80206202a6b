/** The worker half of pdfjs-dist, which ships without types; it is only handed over, never called from here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
