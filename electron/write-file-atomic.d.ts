declare module 'write-file-atomic' {
  /** Write a file whole or not at all: temporary file, fsync, rename. */
  function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void>;
  export { writeFileAtomic as default };
}
